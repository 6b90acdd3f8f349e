# Finds a Java to run with. Sourced by the launchers; sets nothing but functions.

# java_version JAVA: prints the number of a java such as 17, or 0 when it does not run.
java_version() {
    number=$("$1" -version 2>&1 | sed -n 's/.* version "\([0-9]*\).*/\1/p' | head -n 1)
    echo "${number:-0}"
}

# javas: prints the javas of JAVA_HOME, of PATH and of the folder where Linux keeps them, best first, one a line.
javas() {
    for candidate in "${JAVA_HOME:+$JAVA_HOME/bin/java}" "$(command -v java || true)" /usr/lib/jvm/*/bin/java; do
        if [ -n "$candidate" ] && [ -x "$candidate" ]; then
            echo "$candidate"
        fi
    done
}

# find_java: prints the first java of version 17 or newer; fails when there is none.
find_java() {
    javas | while IFS= read -r candidate; do
        if [ "$(java_version "$candidate")" -ge 17 ]; then
            echo "$candidate"
            break
        fi
    done | grep .
}
