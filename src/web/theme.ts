import { createTheme, type MantineColorsTuple } from '@mantine/core';

// One green. Shade 7 is the action on paper (#1F6F54), shade 4 on the dark ground (#5FC39A); both pass AA with their text.
const pine: MantineColorsTuple = [
  '#eef6f2',
  '#dcece4',
  '#b6d9c9',
  '#8cccae',
  '#5fc39a',
  '#3f9b78',
  '#2c8263',
  '#1f6f54',
  '#185a44',
  '#114434',
];

export const theme = createTheme({
  primaryColor: 'pine',
  primaryShade: { light: 7, dark: 4 },
  autoContrast: true,
  luminanceThreshold: 0.38,
  colors: { pine },
  fontFamily: "'Inter Variable', Inter, system-ui, 'Segoe UI', Roboto, sans-serif",
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  defaultRadius: '3px',
  focusRing: 'auto',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'compact-md', fw: 500 } },
    Select: { defaultProps: { size: 'sm' } },
    TextInput: { defaultProps: { size: 'sm' } },
    PasswordInput: { defaultProps: { size: 'sm' } },
    Modal: { defaultProps: { overlayProps: { backgroundOpacity: 0.4 } } },
  },
});
