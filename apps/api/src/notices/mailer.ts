/** How e-mail leaves the service. */
export interface MailSettings {
  /** `smtp://user:password@host:port`, or `smtps://` for TLS from the start. */
  readonly url: string;
  /** The sender: `年报系统 <nianbao@example.gov.cn>`. */
  readonly from: string;
  /** Address of the service, for links. */
  readonly home?: string | undefined;
}

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** @throws Error when the server does not take the mail. */
export type SendMail = (mail: Mail) => Promise<void>;

/** Sends by SMTP. The library is loaded with the first mail. */
export function makeSendMail({ url, from }: MailSettings): SendMail {
  let transport: Promise<{ sendMail: (mail: Mail & { from: string }) => Promise<unknown> }> | undefined;
  const open = async () => {
    const { createTransport } = await import('nodemailer');
    return createTransport(url);
  };
  return async (mail) => {
    transport ??= open();
    await (await transport).sendMail({ from, ...mail });
  };
}
