package de.vielfalt.source;

import de.vielfalt.model.Code;
import de.vielfalt.model.Forge;
import de.vielfalt.model.Language;
import de.vielfalt.model.Licence;
import de.vielfalt.model.Location;
import de.vielfalt.model.Look;
import de.vielfalt.model.Nearest;
import de.vielfalt.model.Problem;
import de.vielfalt.model.SecurityContact;
import de.vielfalt.model.Settings;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads {@code jbake.properties}: the site's own keys, and whether the others are JBake's. */
final class SettingsReader {
    static final String FILE = "jbake.properties";

    private static final String HOST = "site.host";
    private static final String MISSPELLED = "marke.falsch";
    private static final String SECURITY = "sicherheit.kontakt";
    private static final String LICENCE = "daten.lizenz";
    private static final String FORM = "redaktion.formular";
    private static final String FORGE = "redaktion.ablage";
    private static final Pattern REPOSITORY =
            Pattern.compile("(github|gitlab|forgejo)\\s+(https://\\S+?)/?(?:\\s+([A-Za-z0-9._/-]+))?");
    private static final Map<String, String> DEFAULTS = new LinkedHashMap<>();
    private static final Set<String> OWN;
    private static final Pattern JBAKE = Pattern.compile("(?:template|render|asciidoctor|markdown|db|server|index|uri"
            + "|img\\.path|example\\.project|thymeleaf|freemarker)\\..+|(?:destination|content|asset|data)\\.folder"
            + "|asset\\.ignore|data\\.file\\.docType|(?:feed|error404|archive|sitemap|ignore)\\.file"
            + "|tag\\.(?:path|sanitize)|output\\.extension|draft\\.suffix|date\\.format|default\\.(?:status|type)"
            + "|header\\.separator|version|build\\.timestamp|git\\.hash|jvm\\.locale");

    static {
        DEFAULTS.put(HOST, "http://localhost:8080");
        DEFAULTS.put("marke.name", "Potentiale der Vielfalt");
        DEFAULTS.put(MISSPELLED, "Potenziale der Vielfalt");
        DEFAULTS.put("stadt.name", "Bergkamen");
        DEFAULTS.put("betreiber.name", "Stadt Bergkamen");
        DEFAULTS.put("sprachen", "de,leicht,tr,ar,uk,ru,pl,en,ro");
        DEFAULTS.put("kontaktformular", "");
        DEFAULTS.put(SECURITY, "");
        DEFAULTS.put(LICENCE, "");
        DEFAULTS.put(FORM, "nein");
        DEFAULTS.put(FORGE, "");
        DEFAULTS.put(LookReader.MARK, String.join(" ", Look.DEFAULT.mark()));
        LookReader.keys().forEach(key -> DEFAULTS.put(key, ""));
        OWN = Set.copyOf(DEFAULTS.keySet());
    }

    private final Optional<TextFile> file;
    private final @Nullable URI base;
    private final Consumer<Problem> problems;
    private final Map<String, PropertiesFile.Entry> properties = new LinkedHashMap<>();

    /**
     * Prepares to read.
     *
     * @param file the file, if there is one
     * @param base address of the site that outweighs the file's; null for none
     */
    SettingsReader(Optional<TextFile> file, @Nullable URI base, Consumer<Problem> problems) {
        this.file = file;
        this.base = base;
        this.problems = problems;
    }

    Settings read() {
        file.ifPresent(this::load);
        return new Settings(
                host(),
                value("marke.name"),
                misspellings(),
                value("stadt.name"),
                value("betreiber.name"),
                languages(),
                link("kontaktformular", "https"),
                security(),
                licence(),
                new LookReader(properties, problems).read(),
                form(),
                forge());
    }

    private void load(TextFile text) {
        properties.putAll(PropertiesFile.read(text, problems));
        properties.forEach((key, entry) -> {
            if (!OWN.contains(key) && !JBAKE.matcher(key).matches()) {
                String nearest = Nearest.to(key, OWN).orElse("");
                boolean unknown = nearest.isEmpty();
                error(Code.KEY_UNKNOWN, key, unknown ? "unknown" : "typo", key, unknown ? all() : nearest);
            }
            Matcher reference = FrontMatterReader.REFERENCE.matcher(entry.value());
            if (OWN.contains(key) && reference.find()) {
                error(Code.VALUE_INVALID, key, "braces", key, reference.group());
            }
        });
        Placeholders.in(FILE, text.lines()).forEach(found -> problems.accept(Placeholders.note(found)));
        for (String key : List.of(HOST, "marke.name", "stadt.name", "betreiber.name")) {
            if (!isSet(key) && !(key.equals(HOST) && base != null)) {
                problems.accept(Problem.note(
                        Code.DEFAULT_USED, Location.file(FILE), "setting", key, DEFAULTS.getOrDefault(key, "")));
            }
        }
    }

    private boolean isSet(String key) {
        PropertiesFile.Entry entry = properties.get(key);
        return entry != null && !entry.value().isEmpty();
    }

    /** Those that the file lists; the default only goes with the default name. */
    private List<String> misspellings() {
        boolean told = properties.containsKey(MISSPELLED);
        if (told ? !isSet(MISSPELLED) : !value("marke.name").equals(DEFAULTS.get("marke.name"))) {
            return List.of();
        }
        return items(MISSPELLED).stream()
                .filter(spelling -> !spelling.isEmpty())
                .toList();
    }

    private URI host() {
        String value = value(HOST);
        try {
            URI uri = new URI(value.endsWith("/") ? value : value + "/");
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            if (web && uri.getHost() != null && uri.getQuery() == null && uri.getFragment() == null) {
                if (base == null && uri.getHost().endsWith(".example")) {
                    problems.accept(Problem.note(Code.PLACEHOLDER, location(HOST), "host", value));
                }
                return base == null ? uri : base;
            }
        } catch (URISyntaxException e) {
            // answered below, like any other address that is none
        }
        error(Code.VALUE_INVALID, HOST, "host", value);
        return URI.create(DEFAULTS.get(HOST) + "/");
    }

    private List<Language> languages() {
        Set<Language> languages = new LinkedHashSet<>();
        languages.add(Language.GERMAN);
        for (String code : items("sprachen")) {
            if (code.isEmpty()) {
                error(Code.VALUE_INVALID, "sprachen", "empty-item", "sprachen");
            } else if (code.equals("leicht") || code.matches("[a-z]{2,3}")) {
                languages.add(new Language(code));
            } else {
                error(Code.VALUE_INVALID, "sprachen", "language-code", code);
            }
        }
        return new ArrayList<>(languages);
    }

    private @Nullable SecurityContact security() {
        String link = link(SECURITY, "mailto", "https", "tel");
        return link.isEmpty() ? null : new SecurityContact(link);
    }

    /** An address of one of these schemes; empty if there is none, or none that can be used. */
    private String link(String key, String... schemes) {
        String value = value(key);
        if (!value.isEmpty()) {
            try {
                return Links.link(value, List.of(schemes));
            } catch (InvalidValueException e) {
                problems.accept(e.at(location(key)));
            }
        }
        return "";
    }

    private @Nullable Licence licence() {
        String value = value(LICENCE);
        Licence licence = Licence.of(value.toLowerCase(Locale.ROOT)).orElse(null);
        if (licence == null && !value.isEmpty()) {
            error(Code.VALUE_INVALID, LICENCE, "choice", value, LICENCE, String.join(", ", Licence.ids()));
        }
        return licence;
    }

    private boolean form() {
        String value = value(FORM);
        if (!value.equals("ja") && !value.equals("nein")) {
            error(Code.VALUE_INVALID, FORM, "choice", value, FORM, "ja, nein");
        }
        return value.equals("ja");
    }

    private @Nullable Forge forge() {
        String value = value(FORGE);
        Matcher parts = REPOSITORY.matcher(value);
        try {
            if (parts.matches()) {
                String branch = parts.group(3) == null ? "main" : parts.group(3);
                Forge.Kind kind = Forge.Kind.valueOf(parts.group(1).toUpperCase(Locale.ROOT));
                return new Forge(kind, URI.create(Links.link(parts.group(2), List.of("https"))), branch);
            }
        } catch (InvalidValueException | IllegalArgumentException e) {
            // answered below, like anything else that is no address of a repository
        }
        if (!value.isEmpty()) {
            error(Code.VALUE_INVALID, FORGE, "forge", value);
        }
        return null;
    }

    /** What stands between commas; an item may be empty. */
    private List<String> items(String key) {
        return Arrays.stream(value(key).split(",", -1)).map(String::strip).toList();
    }

    private String value(String key) {
        PropertiesFile.Entry entry = properties.get(key);
        return entry == null || entry.value().isEmpty() ? DEFAULTS.getOrDefault(key, "") : entry.value();
    }

    private static String all() {
        return Stream.concat(
                        DEFAULTS.keySet().stream().filter(key -> !key.startsWith(LookReader.COLOUR)),
                        Stream.of(LookReader.COLOUR + "*"))
                .collect(Collectors.joining(", "));
    }

    private Location location(String key) {
        PropertiesFile.Entry entry = properties.get(key);
        return entry == null ? Location.file(FILE) : entry.location();
    }

    private void error(Code code, String key, String variant, Object... arguments) {
        problems.accept(Problem.error(code, location(key), variant, arguments));
    }
}
