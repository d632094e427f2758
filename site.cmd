@echo off
rem Finds a JDK and Maven, builds the program when its sources have changed, and starts it; site --help says how.
rem The sister of "site" for Windows, with the essentials: no set-up of its own, no class-data archive.
rem Exit codes: those of the program (0 to 2), of Maven for "test", or 3: the machine lacks something.
setlocal EnableExtensions DisableDelayedExpansion
for /f "tokens=2 delims=:." %%p in ('chcp') do set "old_page=%%p"
chcp 65001 >nul

set "home=%~dp0"
set "home=%home:~0,-1%"
set "program=%home%\target\program"
set "seen=%home%\target\program-sources"

if "%~1"=="" goto overview
if "%~1"=="--help" goto overview
if "%~1"=="-h" goto overview

set "java=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java.exe"
"%java%" --version >nul 2>nul
if errorlevel 1 goto no_jdk
set "flags=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Dfile.encoding=UTF-8"
set "new=--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"
"%java%" %new% --version >nul 2>nul
if not errorlevel 1 set "flags=%flags% %new%"
if "%~1"=="preview" set "flags=%flags% -XX:TieredStopAtLevel=4"

if "%~1"=="test" goto test

rem robocopy /l only looks; it counts changed, new and deleted files. fc compares the POM.
if not exist "%program%\*.jar" goto build
robocopy "%home%\src\main" "%seen%\main" /mir /l /njh /njs /ndl /nfl /np >nul 2>nul
if errorlevel 1 goto build
fc /b "%home%\pom.xml" "%seen%\pom.xml" >nul 2>nul
if errorlevel 1 goto build
goto start

:build
where mvn >nul 2>nul
if errorlevel 1 goto no_maven
if exist "%program%" rmdir /s /q "%program%"
if exist "%seen%" rmdir /s /q "%seen%"
if not exist "%home%\target" mkdir "%home%\target"
robocopy "%home%\src\main" "%seen%\main" /mir /njh /njs /ndl /nfl /np >nul 2>nul
copy /y "%home%\pom.xml" "%seen%\pom.xml" >nul
call mvn -B -q -f "%home%\pom.xml" "-Dbuild.folder=%program%" -Dmaven.test.skip=true package >"%home%\target\program.log" 2>&1
if not errorlevel 1 goto start
type "%home%\target\program.log" 1>&2
echo Das Programm ließ sich nicht bauen; warum, steht darüber. 1>&2
rmdir /s /q "%seen%"
set "code=3"
goto end

:start
"%java%" %flags% "-Dvielfalt.home=%home%" -cp "%program%\*;%program%\lib\*" de.vielfalt.app.Main %*
set "code=%errorlevel%"
goto end

:test
where mvn >nul 2>nul
if errorlevel 1 goto no_maven
set "rest="
for /f "tokens=1,*" %%a in ("%*") do set "rest=%%b"
pushd "%home%"
call mvn -B verify %rest%
set "code=%errorlevel%"
popd
goto end

:overview
type "%home%\src\main\resources\de\vielfalt\app\help_de.txt"
set "code=0"
if "%~1"=="" set "code=2"
goto end

:no_jdk
echo Es fehlt ein JDK ab Version 17; zu installieren z. B. mit: winget install EclipseAdoptium.Temurin.21.JDK 1>&2
set "code=3"
goto end

:no_maven
echo Es fehlt Maven ab Version 3.8.7; zu installieren z. B. von maven.apache.org. 1>&2
set "code=3"
goto end

:end
if defined old_page chcp %old_page% >nul
exit /b %code%
