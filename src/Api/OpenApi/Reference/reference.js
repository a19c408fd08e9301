// What the reference page shows, and that nothing of it comes from or goes to its maker: no fonts, no proxy, no telemetry, no assistant.
Scalar.createApiReference("#reference", {
  url: "/openapi.json",
  generateOperationSlug: ({ operationId }) => operationId,
  showOperationId: true,
  hideModels: true,
  withDefaultFonts: false,
  proxyUrl: "",
  telemetry: false,
  agent: { disabled: true },
  mcp: { disabled: true },
  hideClientButton: true,
  showDeveloperTools: "never",
});
