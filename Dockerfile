# The API. Its data is in PostgreSQL; `migrate` as the command brings the database up to date (see compose.yaml).
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY global.json Directory.Build.props Directory.Packages.props .editorconfig BannedSymbols.txt ./
COPY docs docs
COPY src src
RUN --mount=type=cache,target=/root/.nuget/packages \
    dotnet publish src/Api -c Release -o /app -p:RestoreLockedMode=true -p:UseAppHost=false

FROM mcr.microsoft.com/dotnet/aspnet:10.0
# The service does not start without ICU, which this image has; another one (chiseled, Alpine) may not.
RUN ldconfig -p | grep -q libicuuc
WORKDIR /app
COPY --from=build /app .
USER $APP_UID
EXPOSE 8080
# The image has no curl; bash speaks enough HTTP to ask whether the API is ready.
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /health/ready HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && read -r _ status _ <&3 && [[ $status == 200 ]]"]
ENTRYPOINT ["dotnet", "PlanAccountability.Api.dll"]
