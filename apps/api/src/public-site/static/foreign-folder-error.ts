/** A folder that holds something else than a site written here: nothing in it is touched. */
export class ForeignFolderError extends Error {
  readonly folder: string;

  constructor(folder: string) {
    super(`${folder} is not empty, and no site was written into it`);
    this.name = 'ForeignFolderError';
    this.folder = folder;
  }
}
