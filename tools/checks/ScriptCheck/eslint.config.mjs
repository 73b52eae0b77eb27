import js from "@eslint/js";
import powerApps from "@microsoft/eslint-plugin-power-apps";

const everyRule = Object.keys(powerApps.rules).map(rule => [`@microsoft/power-apps/${rule}`, "error"]);

export default [
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  js.configs.recommended,
  {
    plugins: { "@microsoft/power-apps": powerApps },
    languageOptions: {
      // The newest syntax that Microsoft's solution checker takes; web resources are scripts, not modules.
      ecmaVersion: 2018,
      sourceType: "script",
      globals: Object.fromEntries(
        ["ProjectOpsClose", "Xrm", "clearTimeout", "document", "fetch", "location", "sessionStorage", "setTimeout", "URLSearchParams", "window"]
          .map(name => [name, "readonly"]))
    },
    rules: {
      ...Object.fromEntries(everyRule),
      // It forbids refreshRibbon in rules and on load. Ours runs after a command that changed what the rules look at.
      "@microsoft/power-apps/avoid-ui-refreshribbon": "off",
      // ES2018 has no catch without a binding.
      "no-unused-vars": ["error", { caughtErrors: "none", varsIgnorePattern: "^ProjectOpsClose$" }],
      // A script shares its one global name by redeclaring it: the second load must find the first.
      "no-redeclare": ["error", { builtinGlobals: false }]
    }
  }
];
