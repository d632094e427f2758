package de.vielfalt.publish;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where in a store a site lies.
 *
 * @param bucket name of the bucket
 * @param prefix what all keys begin with: empty, or ends with a slash
 * @param endpoint where the store answers; empty for Amazon's own
 * @param region empty for what the environment says
 */
record S3Address(String bucket, String prefix, Optional<URI> endpoint, Optional<String> region) {
    private static final Pattern ADDRESS =
            Pattern.compile("//([a-z\\d][a-z\\d.-]{1,61}[a-z\\d])(?:/([^?#\\p{Cntrl}]*?))?/*(?:\\?([^#\\s]*))?");
    private static final Pattern REGION = Pattern.compile("[a-z\\d][a-z\\d-]{0,40}");

    /**
     * What a text names: {@code //bucket/folder?endpoint=https://s3.example.org&region=eu-central-1}.
     *
     * @return empty if it names nothing
     */
    static Optional<S3Address> of(String text) {
        Matcher parts = ADDRESS.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String folder = Optional.ofNullable(parts.group(2)).orElse("");
        Map<String, String> query = query(Optional.ofNullable(parts.group(3)).orElse(""));
        Optional<String> endpoint = Optional.ofNullable(query.remove("endpoint"));
        Optional<String> region = Optional.ofNullable(query.remove("region"));
        Optional<URI> uri = endpoint.flatMap(S3Address::uri);
        boolean understood = query.isEmpty()
                && (folder.isEmpty() || Manifest.isPath(folder))
                && endpoint.isPresent() == uri.isPresent()
                && region.stream().allMatch(name -> REGION.matcher(name).matches());
        String prefix = folder.isEmpty() ? "" : folder + "/";
        return understood ? Optional.of(new S3Address(parts.group(1), prefix, uri, region)) : Optional.empty();
    }

    private static Map<String, String> query(String text) {
        Map<String, String> values = new TreeMap<>();
        for (String part : text.isEmpty() ? new String[0] : text.split("&", -1)) {
            int equals = part.indexOf('=');
            values.put(
                    part.substring(0, Math.max(0, equals)),
                    URLDecoder.decode(part.substring(equals + 1), StandardCharsets.UTF_8));
        }
        return values;
    }

    private static Optional<URI> uri(String text) {
        try {
            URI uri = new URI(text);
            boolean good = uri.getHost() != null
                    && uri.getUserInfo() == null
                    && (uri.getScheme().equals("https") || uri.getScheme().equals("http"));
            return good ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** As people read it. */
    String display() {
        return bucket + "/" + prefix;
    }
}
