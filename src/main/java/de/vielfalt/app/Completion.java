package de.vielfalt.app;

import de.vielfalt.model.PageType;
import de.vielfalt.source.Schema;
import de.vielfalt.source.SchemaKey;
import de.vielfalt.source.Schemas;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Scripts by which a shell completes command lines: commands, their options, the values of those that have a few, the keys of
 * a new page; files elsewhere. Made from {@link Command}, {@link Option} and the schemas.
 */
final class Completion {
    private static final List<String> SHELLS = List.of("bash", "zsh", "fish");

    private Completion() {}

    /**
     * The script for the shell that operands name.
     *
     * @throws UsageException if they name none, or another one
     */
    static String of(List<String> operands) throws UsageException {
        String shell = operands.isEmpty() ? "" : operands.get(0);
        return switch (shell) {
            case "bash" -> bash();
            case "zsh" -> zsh();
            case "fish" -> fish();
            default -> throw new UsageException("app.choice", "completion", shell, String.join(", ", SHELLS));
        };
    }

    private static String bash() {
        return "_vielfalt_site() {\n  local word=${COMP_WORDS[COMP_CWORD]} offer=\n"
                + cases("${COMP_WORDS[COMP_CWORD-1]}", "${COMP_WORDS[1]}", "${COMP_WORDS[2]}", "$COMP_CWORD", 1)
                + "  [ \"$offer\" ] && COMPREPLY=($(compgen -W \"$offer\" -- \"$word\"))\n}\n"
                + "complete -o default -F _vielfalt_site site ./site\n";
    }

    private static String zsh() {
        return "_vielfalt_site() {\n  local offer=\n"
                + cases("${words[CURRENT-1]}", "${words[2]}", "${words[3]}", "$CURRENT", 2)
                + "  if [ \"$offer\" ]; then compadd -- ${=offer}; else _files; fi\n}\n"
                + "compdef _vielfalt_site site ./site\n";
    }

    /** What is offered, for shells of the Bourne family. */
    private static String cases(String before, String command, String operand, String position, int first) {
        StringBuilder script = new StringBuilder("  case " + before + " in\n");
        values().forEach((option, values) -> script.append("    ")
                .append(option)
                .append(") offer='")
                .append(joined(values))
                .append("' ;;\n"));
        valued().forEach(option -> script.append("    ").append(option).append(") return ;;\n"));
        script.append("  esac\n  if [ \"$offer\" ]; then :; elif [ " + position + " = " + first + " ]; then offer='")
                .append(joined(commands()))
                .append("'; else case ")
                .append(command)
                .append(" in\n");
        for (Command each : Command.values()) {
            script.append("    ")
                    .append(each.text())
                    .append(") offer='")
                    .append(joined(options(each)))
                    .append("' ;;\n");
        }
        script.append("  esac\n  if [ " + position + " = " + (first + 1) + " ]; then case ")
                .append(command)
                .append(" in\n");
        operands().forEach((name, words) -> script.append("    ")
                .append(name)
                .append(") offer=\"$offer ")
                .append(joined(words))
                .append("\" ;;\n"));
        script.append("  esac; elif [ ")
                .append(command)
                .append(" = new ]; then case ")
                .append(operand)
                .append(" in\n");
        keys().forEach((type, keys) -> script.append("    ")
                .append(type)
                .append(") offer=\"$offer ")
                .append(joined(keys))
                .append("\" ;;\n"));
        return script.append("  esac; fi; fi\n").toString();
    }

    private static String fish() {
        StringBuilder script = new StringBuilder();
        line(script, "__fish_use_subcommand", "-f -a '" + joined(commands()) + "'");
        for (Command command : Command.values()) {
            String seen = "__fish_seen_subcommand_from " + command.text();
            for (String option : options(command)) {
                List<String> values = values().getOrDefault(option, List.of());
                String value =
                        values.isEmpty() ? valued().contains(option) ? " -r" : "" : " -x -a '" + joined(values) + "'";
                line(script, seen, "-l " + option.substring(2) + value);
            }
        }
        operands()
                .forEach((command, words) ->
                        line(script, "__fish_seen_subcommand_from " + command, "-f -a '" + joined(words) + "'"));
        keys().forEach((type, keys) -> keys.forEach(key -> line(
                script,
                "__fish_seen_subcommand_from new; and __fish_seen_subcommand_from " + type,
                "-x -l " + key.substring(2))));
        return script.toString();
    }

    private static void line(StringBuilder script, String condition, String offer) {
        script.append("complete -c site -n '")
                .append(condition)
                .append("' ")
                .append(offer)
                .append('\n');
    }

    private static String joined(List<String> words) {
        return String.join(" ", words);
    }

    /** The launcher's own command included. */
    private static List<String> commands() {
        return Stream.concat(Arrays.stream(Command.values()).map(Command::text), Stream.of("test"))
                .toList();
    }

    private static List<String> options(Command command) {
        return Arrays.stream(Option.values())
                .filter(command::takes)
                .map(Option::text)
                .toList();
    }

    /** Options with a value that can be anything: a file, a number. */
    private static List<String> valued() {
        return Arrays.stream(Option.values())
                .filter(Option::valued)
                .map(Option::text)
                .filter(option -> !values().containsKey(option))
                .toList();
    }

    /** The values of options that have a few. */
    private static Map<String, List<String>> values() {
        Map<String, List<String>> values = new LinkedHashMap<>();
        values.put(Option.LANG.text(), List.of("de", "en"));
        values.put(Option.ONLY.text(), List.of(Options.ONLY_SITE));
        values.put(
                Option.FORMAT.text(),
                Arrays.stream(ReportForm.values()).map(ReportForm::option).toList());
        return values;
    }

    /** The words that may follow a command. */
    private static Map<String, List<String>> operands() {
        Map<String, List<String>> operands = new LinkedHashMap<>();
        operands.put(
                Command.NEW.text(),
                Arrays.stream(PageType.values()).map(PageType::word).toList());
        operands.put(Command.SNIPPETS.text(), SnippetsRun.EDITORS);
        operands.put(Command.COMPLETION.text(), SHELLS);
        return operands;
    }

    /** What {@code new} takes as options, by type of page. */
    private static Map<String, List<String>> keys() {
        Schemas schemas = new Schemas();
        Map<String, List<String>> keys = new LinkedHashMap<>();
        for (PageType type : PageType.values()) {
            Schema schema = schemas.of(type);
            List<String> own = new ArrayList<>();
            for (SchemaKey key : schema.keys()) {
                if (key.translation() != SchemaKey.Translation.OWNS) {
                    own.add("--" + key.key());
                }
            }
            keys.put(type.word(), own.stream().distinct().collect(Collectors.toList()));
        }
        return keys;
    }
}
