import { say } from '../../domain/words/say.ts';
import type { Language } from '../../domain/words/words.ts';
import type { Mailer } from '../../platform/mail/open-mailer.ts';

interface InvitationMail {
  readonly email: string;
  readonly link: string;
  readonly workspaceName: string;
  readonly invitedBy: string;
  readonly expiresAt: Date;
  readonly language: Language;
}

/** Mails an invitation; whether the mail server took it. Without a mail server nothing is sent. */
export async function sendInvitation(
  mailer: Mailer | null,
  { email, language, ...mail }: InvitationMail,
  report: (error: unknown) => void,
): Promise<boolean> {
  if (!mailer) return false;
  const until = new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', { dateStyle: 'long' });
  // The names come from people: one line each, so that nobody writes a mail of his own into ours.
  const oneLine = (text: string) => text.replace(/\p{Cc}+/gu, ' ');
  const values = {
    link: mail.link,
    until: until.format(mail.expiresAt),
    workspace: oneLine(mail.workspaceName),
    by: oneLine(mail.invitedBy),
  };
  const subject = say(language, 'invitation_mail_subject', values);
  const text = say(language, 'invitation_mail_text', values);
  return mailer.send({ to: email, subject, text }).then(
    () => true,
    (error: unknown) => {
      report(error);
      return false;
    },
  );
}
