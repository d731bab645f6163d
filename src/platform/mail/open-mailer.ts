import nodemailer from 'nodemailer';

export interface Mail {
  readonly to: string;
  readonly subject: string;
  /** Plain text: an invitation has nothing to hide behind pictures. */
  readonly text: string;
}

export interface Mailer {
  /** Hands the mail to the server. @throws whatever the server or the way to it says. */
  send(mail: Mail): Promise<void>;
  close(): void;
}

const PATIENCE_MS = 10_000;

/** Mail through the SMTP server of the settings; null where there is none. */
export function openMailer(smtpUrl: string | null): Mailer | null {
  if (smtpUrl === null) return null;
  const transport = nodemailer.createTransport({
    url: smtpUrl,
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
  });
  const from = senderOf(smtpUrl);
  return {
    send: async (mail) => {
      await transport.sendMail({ from: { name: 'Ramure', address: from }, ...mail });
    },
    close: () => transport.close(),
  };
}

/** The account that logs in where it is an address; `?from=` names another; else one of that server. */
function senderOf(smtpUrl: string): string {
  const url = new URL(smtpUrl);
  const account = decodeURIComponent(url.username);
  const named = url.searchParams.get('from');
  if (named) return named;
  return account.includes('@') ? account : `ramure@${url.hostname}`;
}
