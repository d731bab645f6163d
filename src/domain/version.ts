/** The version that reports and the API name; a test keeps it equal to package.json. */
export const PRODUCT_VERSION = '0.1.0';
