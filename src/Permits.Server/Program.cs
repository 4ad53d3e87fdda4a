using Permits.Server.Hosting;

return await PermitsServer.RunAsync(args);
