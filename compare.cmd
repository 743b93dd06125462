@echo off
rem Launcher for Windows: builds once and hands every argument to the program.
rem The PDF is printed by Edge or Chrome, which the program finds by itself.
setlocal
set "ROOT=%~dp0"
set "STATE=%ROOT%.compare"
set DOTNET_CLI_TELEMETRY_OPTOUT=1
set DOTNET_NOLOGO=1
where dotnet >nul 2>nul || (echo compare: the .NET 10 SDK is needed: https://dotnet.microsoft.com/download 1>&2 & exit /b 1)
if /i "%~1"=="test" (
  dotnet test "%ROOT%Compare.sln" -c Release --nologo
  exit /b %ERRORLEVEL%
)
rem dotnet publish does nothing when the build is current, but asking takes seconds: ask only when a source is newer.
powershell -NoProfile -Command "$b='%STATE%\built'; if (!(Test-Path $b)) { exit 1 }; $t=(Get-Item $b).LastWriteTime; if (Get-ChildItem '%ROOT%src','%ROOT%templates' -Recurse -File | Where-Object { $_.FullName -notmatch '\\(bin|obj)\\' -and $_.LastWriteTime -gt $t } | Select-Object -First 1) { exit 1 } else { exit 0 }"
if errorlevel 1 (
  echo compare: building ^(once^) 1>&2
  dotnet publish "%ROOT%src\Compare.Cli" -c Release -r win-x64 --self-contained false -p:PublishReadyToRun=true -p:ArtifactsPath="%STATE%\obj" -o "%STATE%\app" --nologo -v q || exit /b 1
  echo built> "%STATE%\built"
)
"%STATE%\app\compare.exe" %*
exit /b %ERRORLEVEL%
