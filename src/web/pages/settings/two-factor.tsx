import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { renderSVG } from 'uqr';
import { sessionApi } from '../../api/session.ts';
import { useSpeaker } from '../../language.tsx';
import { Notice } from '../../ui/notice.tsx';

/** Turning the second factor on in two steps, off in one, and new recovery codes. */
export function TwoFactor({ isOn }: { readonly isOn: boolean }) {
  const { say } = useSpeaker();
  return (
    <section>
      <h2>
        {say('security_two_factor')} {isOn ? <span className="tag">{say('security_on')}</span> : null}
      </h2>
      <p className="soft">{say(isOn ? 'security_two_factor_on' : 'security_two_factor_off')}</p>
      {isOn ? <TurnOff /> : <TurnOn />}
    </section>
  );
}

interface WithPasswordProps {
  readonly label: string;
  readonly pending: boolean;
  readonly problem: unknown;
  readonly onGo: (password: string) => void;
}

/** What touches a login asks for the password once more. */
function WithPassword({ label, pending, problem, onGo }: WithPasswordProps) {
  const { say, error } = useSpeaker();
  const [password, setPassword] = useState('');
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    onGo(password);
    setPassword('');
  };
  return (
    <form className="settings-form" onSubmit={onSubmit}>
      <PasswordInput
        required
        autoComplete="current-password"
        label={say('security_password')}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <Button type="submit" loading={pending}>
        {label}
      </Button>
      {problem ? <Notice tone="error">{error(problem)}</Notice> : null}
    </form>
  );
}

function TurnOn() {
  const { say, error } = useSpeaker();
  const queries = useQueryClient();
  const [code, setCode] = useState('');
  const prepare = useMutation({ mutationFn: sessionApi.prepareTwoFactor });
  const confirm = useMutation({
    mutationFn: sessionApi.confirmTwoFactor,
    onSuccess: () => queries.invalidateQueries(),
  });
  if (!prepare.data)
    return (
      <WithPassword
        label={say('security_turn_on')}
        pending={prepare.isPending}
        problem={prepare.error}
        onGo={(password) => prepare.mutate(password)}
      />
    );
  const { uri, recoveryCodes } = prepare.data;
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    confirm.mutate(code);
  };
  return (
    <div className="two-factor">
      <p>{say('security_scan')}</p>
      <img
        className="two-factor-code"
        alt={say('security_qr')}
        src={`data:image/svg+xml,${encodeURIComponent(renderSVG(uri))}`}
      />
      <p className="soft">
        {say('security_by_hand')} <code>{new URL(uri).searchParams.get('secret')}</code>
      </p>
      <RecoveryCodes codes={recoveryCodes} />
      <form className="settings-form" onSubmit={onSubmit}>
        <TextInput
          required
          inputMode="numeric"
          autoComplete="one-time-code"
          label={say('security_code')}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <Button type="submit" loading={confirm.isPending}>
          {say('security_confirm')}
        </Button>
        {confirm.error ? <Notice tone="error">{error(confirm.error)}</Notice> : null}
      </form>
    </div>
  );
}

function RecoveryCodes({ codes }: { readonly codes: readonly string[] }) {
  const { say } = useSpeaker();
  return (
    <Notice tone="doubt">
      <p>{say('security_recovery')}</p>
      <ul className="recovery-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function TurnOff() {
  const { say } = useSpeaker();
  const queries = useQueryClient();
  const renew = useMutation({ mutationFn: sessionApi.renewRecoveryCodes });
  const remove = useMutation({
    mutationFn: sessionApi.removeTwoFactor,
    onSuccess: () => queries.invalidateQueries(),
  });
  return (
    <>
      {renew.data ? <RecoveryCodes codes={renew.data.recoveryCodes} /> : null}
      <details className="rights">
        <summary>{say('security_renew_codes')}</summary>
        <WithPassword
          label={say('security_renew_codes')}
          pending={renew.isPending}
          problem={renew.error}
          onGo={(password) => renew.mutate(password)}
        />
      </details>
      <details className="rights">
        <summary>{say('security_turn_off')}</summary>
        <WithPassword
          label={say('security_turn_off')}
          pending={remove.isPending}
          problem={remove.error}
          onGo={(password) => remove.mutate(password)}
        />
      </details>
    </>
  );
}
