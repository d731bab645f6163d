import { Select } from '@mantine/core';
import { MEMBER_ROLES, type MemberRole } from '../../../domain/member-role.ts';
import { useSpeaker } from '../../language.tsx';

interface RoleSelectProps {
  readonly label: string;
  readonly value: MemberRole;
  readonly onChange: (role: MemberRole) => void;
  /** Read by the eye beside the name of the person, by the ear through `label` alone. */
  readonly labelFor: 'eye' | 'ear';
}

/** One of the roles, by its French name. */
export function RoleSelect({ label, value, onChange, labelFor }: RoleSelectProps) {
  const { say } = useSpeaker();
  return (
    <Select
      {...(labelFor === 'eye' ? { label } : { 'aria-label': label })}
      className="role-select"
      data={MEMBER_ROLES.map((role) => ({ value: role, label: say(`member_role_${role}`) }))}
      value={value}
      allowDeselect={false}
      onChange={(role) => {
        const known = MEMBER_ROLES.find((one) => one === role);
        if (known) onChange(known);
      }}
    />
  );
}
