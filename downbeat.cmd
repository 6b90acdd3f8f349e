@echo off
rem Runs Downbeat; builds it first when that has not been done yet or its sources are newer.
setlocal
set "project=%~dp0"
set "dist=%project%cli\target\downbeat"
set "stamp=%dist%\lib\built"
set "log=%project%target\launcher\build.log"

powershell -NoProfile -Command ^
  "$s = Get-Item -ErrorAction SilentlyContinue $env:stamp; if (-not $s) { exit 1 };" ^
  "$n = Get-ChildItem -Recurse -File -Path $env:project -Include pom.xml,*.java,*.properties,*.yaml |" ^
  "  Where-Object { $_.FullName -notmatch '\\(target|test)\\' -and $_.LastWriteTime -gt $s.LastWriteTime };" ^
  "if ($n) { exit 1 }"
if not errorlevel 1 goto run

where mvn >nul 2>nul
if errorlevel 1 (
  echo downbeat: a JDK ^(17 or newer^) and Maven ^(3.8.7 or newer^) are needed; this gets the JDK: winget install Microsoft.OpenJDK.17 1>&2
  exit /b 1
)
echo downbeat: building, which takes a minute or two the first time 1>&2
if not exist "%project%target\launcher" mkdir "%project%target\launcher"
pushd "%project%"
call mvn -B -ntp -pl cli -am -Dmaven.test.skip=true -Dspotless.check.skip=true package >"%log%" 2>&1
set "failed=%errorlevel%"
popd
if not "%failed%"=="0" (
  findstr /b /c:"[ERROR]" "%log%" 1>&2
  echo downbeat: the build failed; all it said is in %log% 1>&2
  exit /b 1
)
type nul >"%stamp%"

:run
call "%dist%\bin\downbeat.cmd" %*
exit /b %errorlevel%
