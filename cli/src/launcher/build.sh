# Gets what a build needs and builds. Sourced by the scripts at the top of the project, which set $project.

. "$project/cli/src/dist/lib/java.sh"

dist=$project/cli/target/downbeat
launcher=$project/target/launcher
stamp=$dist/lib/built

say() {
    echo "downbeat: $*" >&2
}

# jdk_of JAVA: prints the folder of the JDK that a java belongs to, when it is one of version 17 or newer.
jdk_of() {
    [ "$(java_version "$1")" -ge 17 ] || return 1
    jdk=$("$1" -XshowSettings:properties -version 2>&1 | sed -n 's/.*java\.home = //p')
    [ -x "$jdk/bin/javac" ] && echo "$jdk"
}

# find_jdk: prints the folder of the first JDK of version 17 or newer; fails when there is none.
find_jdk() {
    javas | while IFS= read -r candidate; do
        jdk_of "$candidate" && break
    done | grep .
}

# has_maven: whether Maven 3.8.7 or newer is there.
has_maven() {
    command -v mvn >/dev/null || return 1
    version=$(mvn -version 2>/dev/null | sed -n 's/.*Apache Maven \([0-9][0-9.]*\).*/\1/p')
    echo "${version:-0}" | {
        IFS=. read -r major minor patch
        [ $((${major:-0} * 1000000 + ${minor:-0} * 1000 + ${patch:-0})) -ge 3008007 ]
    }
}

# as_root COMMAND...: runs a command as root, with sudo where that is needed.
as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    else
        sudo "$@"
    fi
}

may_install() {
    command -v apt-get >/dev/null || return 1
    [ "$(id -u)" -eq 0 ] && return
    command -v sudo >/dev/null && { sudo -n true 2>/dev/null || [ -t 0 ]; }
}

# packages: prints the names of Debian's packages that are missing.
packages() {
    if ! find_jdk >/dev/null; then
        if apt-cache show openjdk-17-jdk-headless >/dev/null 2>&1; then
            echo openjdk-17-jdk-headless
        else
            echo default-jdk-headless
        fi
    fi
    if ! has_maven; then
        echo maven
    fi
}

# installing_command: prints what a user of this system would type.
installing_command() {
    if command -v brew >/dev/null; then
        echo "brew install openjdk@17 maven"
    elif command -v dnf >/dev/null; then
        echo "sudo dnf install java-17-openjdk-devel maven"
    elif command -v pacman >/dev/null; then
        echo "sudo pacman -S jdk17-openjdk maven"
    elif command -v zypper >/dev/null; then
        echo "sudo zypper install java-17-openjdk-devel maven"
    else
        echo "sudo apt-get install openjdk-17-jdk-headless maven"
    fi
}

# need_tools: makes sure that there are a JDK and Maven and sets JAVA_HOME; installs them or says how, and then gives up.
need_tools() {
    if ! { find_jdk && has_maven; } >/dev/null; then
        if may_install; then
            say "a JDK (17 or newer) or Maven (3.8.7 or newer) is missing; getting it with apt-get"
            mkdir -p "$launcher"
            # shellcheck disable=SC2046 # each name is a package
            if ! {
                as_root apt-get update &&
                    as_root env DEBIAN_FRONTEND=noninteractive \
                        apt-get install -y --no-install-recommends $(packages)
            } >"$launcher/install.log" 2>&1; then
                tail -n 5 "$launcher/install.log" >&2
                say "apt-get did not succeed; all it said is in $launcher/install.log"
                exit 1
            fi
        else
            say "a JDK (17 or newer) and Maven (3.8.7 or newer) are needed; this gets them: $(installing_command)"
            exit 1
        fi
    fi
    if ! JAVA_HOME=$(find_jdk); then
        say "the packages of this system have no JDK 17 or newer; install one and name its folder with JAVA_HOME"
        exit 1
    fi
    export JAVA_HOME
    if ! has_maven; then
        say "the packages of this system have no Maven 3.8.7 or newer; install one and put its bin folder in PATH"
        exit 1
    fi
}

# is_built: whether there is a build and nothing that goes into it is newer.
is_built() {
    [ -e "$stamp" ] && [ -z "$(find "$project/pom.xml" "$project"/*/pom.xml "$project"/*/src/main "$project/cli/src" \
        -newer "$stamp" 2>/dev/null | head -n 1)" ]
}

# take_turns: waits until no other launcher builds. The lock is a link to the number of the process that holds it.
take_turns() {
    mkdir -p "$launcher"
    until ln -s $$ "$launcher/lock" 2>/dev/null; do
        holder=$(readlink "$launcher/lock" || echo)
        if [ -n "$holder" ] && ! kill -0 "$holder" 2>/dev/null; then
            rm -f "$launcher/lock"
        else
            sleep 1
        fi
    done
}

# maven ARGUMENT...: runs Maven on the whole project.
maven() {
    (cd "$project" && mvn -B -ntp "$@" </dev/null)
}

# show_progress PROCESS LOG: tells on a terminal which part of the project a running Maven is at.
show_progress() {
    seconds=0
    while kill -0 "$1" 2>/dev/null; do
        part=$(sed -n 's/^\[INFO\] Building Downbeat \([^ ]*\).*\(\[[0-9]*\/[0-9]*\]\)$/\1 \2/p' "$2" | tail -n 1)
        printf '\rdownbeat: building, %s s  %s\033[K' $seconds "$part" >&2
        sleep 1
        seconds=$((seconds + 1))
    done
    printf '\r\033[K' >&2
}

# build: builds what the launcher runs, without the tests, and says so on one line.
build() {
    need_tools
    take_turns
    maven_process=
    trap 'rm -f "$launcher/lock"' EXIT
    trap 'kill $maven_process 2>/dev/null; exit 130' INT TERM
    if is_built; then
        return # by another launcher that had the first turn
    fi
    log=$launcher/build.log
    : >"$launcher/begun"
    maven -pl cli -am -Dmaven.test.skip=true -Dspotless.check.skip=true package >"$log" 2>&1 &
    maven_process=$!
    if [ -t 2 ]; then
        show_progress $maven_process "$log"
    else
        say "building, which takes a minute or two the first time"
    fi
    if ! wait $maven_process; then
        grep -E '^\[(ERROR|WARNING)\] .' "$log" | grep -v -e '\[Help' -e 'Re-run' | head -n 8 >&2 || true
        say "the build failed; all it said is in $log"
        exit 1
    fi
    # What changed while it was being built is newer than its beginning.
    touch -r "$launcher/begun" "$stamp"
}
