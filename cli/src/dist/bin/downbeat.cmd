@echo off
rem Runs Downbeat from the folder that this script stands in. DOWNBEAT_JAVA_OPTS are handed to Java.
setlocal
set "home=%~dp0.."
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
"%java%" -XX:+UseSerialGC -Djava.awt.headless=true "-Ddownbeat.plugins=%home%\plugins" "-Ddownbeat.maven=%home%\maven" %DOWNBEAT_JAVA_OPTS% ^
  -cp "%home%\lib\*;%home%\modules\*;%home%\codecs\*" org.downbeat.cli.Main %*
exit /b %errorlevel%
