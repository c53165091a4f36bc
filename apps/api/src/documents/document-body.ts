/** A request body that is a document: a form with a `file`, or the bytes of any supported type. */
export const documentBody = {
  required: true,
  description: 'The document: the part `file` of a form, or the body itself.',
  content: {
    'multipart/form-data': {
      schema: {
        type: 'object' as const,
        required: ['file'],
        properties: { file: { type: 'string' as const, format: 'binary' } },
      },
    },
    'application/octet-stream': { schema: { type: 'string' as const, format: 'binary' } },
  },
};
