package de.vielfalt.app;

import de.vielfalt.model.Nearest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A command line taken apart: a command and options in any order, {@code --option value} or {@code --option=value}.
 *
 * <p>Values are plain text here; {@link Options} gives them their meaning. No library does this: the reason stands in
 * {@code docs/decisions/0003-own-argument-parser.md}.
 *
 * @param command the command, if one is given
 * @param operands what follows the command besides options
 * @param values the options given, flags with an empty text
 * @param keys values for a header, by the key as it was given: {@code --beginn 2026-12-05}; for commands that take them
 */
record Arguments(
        Optional<Command> command, List<String> operands, Map<Option, String> values, Map<String, String> keys) {
    private static final List<String> LANGUAGES = List.of("de", "en");

    Arguments {
        operands = List.copyOf(operands);
        values = Map.copyOf(values);
        keys = Collections.unmodifiableMap(new LinkedHashMap<>(keys));
    }

    /** Without values for a header. */
    Arguments(Optional<Command> command, List<String> operands, Map<Option, String> values) {
        this(command, operands, values, Map.of());
    }

    /**
     * Takes arguments apart.
     *
     * @throws UsageException if a command or option is unknown, given twice, does not fit the command, lacks its value
     *     or has one too many
     */
    static Arguments parse(String... arguments) throws UsageException {
        Optional<Command> command = Optional.empty();
        List<String> operands = new ArrayList<>();
        Map<Option, String> values = new EnumMap<>(Option.class);
        Map<String, String> keys = new LinkedHashMap<>();
        for (int i = 0; i < arguments.length; i++) {
            String argument = arguments[i];
            if (!argument.startsWith("-")) {
                if (command.isEmpty()) {
                    command = Optional.of(command(argument));
                } else if (operands.size() < command.get().operands()) {
                    operands.add(argument);
                } else {
                    throw new UsageException("app.argument-unknown", argument);
                }
                continue;
            }
            int equal = argument.indexOf('=');
            String name = equal < 0 ? argument : argument.substring(0, equal);
            boolean key = command.filter(Command::takesKeys).isPresent()
                    && name.startsWith("--")
                    && Option.of(name).isEmpty();
            boolean valued = key || option(name).valued();
            String value = "";
            if (equal >= 0) {
                value = argument.substring(equal + 1);
            } else if (valued && i + 1 < arguments.length && !arguments[i + 1].startsWith("--")) {
                value = arguments[++i];
            }
            if (valued == value.isEmpty() || (!valued && equal >= 0)) {
                throw new UsageException(valued ? "app.value-missing" : "app.value-unwanted", name);
            }
            if ((key ? keys.put(name.substring(2), value) : values.put(option(name), value)) != null) {
                throw new UsageException("app.option-twice", name);
            }
        }
        return new Arguments(command, operands, values, keys).checked();
    }

    /** Whether an option is given. */
    boolean has(Option option) {
        return values.containsKey(option);
    }

    /** An option's value, if it is given. */
    Optional<String> value(Option option) {
        return Optional.ofNullable(values.get(option));
    }

    private Arguments checked() throws UsageException {
        for (Option option : values.keySet()) {
            if (command.isPresent() && !command.get().takes(option)) {
                throw new UsageException(
                        "app.option-elsewhere", option.text(), command.get().text());
            }
        }
        Optional<String> language = value(Option.LANG);
        if (language.isPresent() && !LANGUAGES.contains(language.get())) {
            throw new UsageException("app.choice", Option.LANG.text(), language.get(), String.join(", ", LANGUAGES));
        }
        return this;
    }

    private static Command command(String text) throws UsageException {
        List<String> known = Arrays.stream(Command.values()).map(Command::text).toList();
        return Command.of(text).orElseThrow(() -> unknown("app.command", text, known));
    }

    private static Option option(String text) throws UsageException {
        List<String> known = Arrays.stream(Option.values()).map(Option::text).toList();
        return Option.of(text).orElseThrow(() -> unknown("app.option", text, known));
    }

    private static UsageException unknown(String key, String text, List<String> known) {
        return Nearest.to(text, known)
                .map(near -> new UsageException(key + "-near", text, near))
                .orElseGet(() -> new UsageException(key + "-unknown", text));
    }
}
