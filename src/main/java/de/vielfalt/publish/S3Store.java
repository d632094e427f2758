package de.vielfalt.publish;

import de.vielfalt.hosting.HostRules;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CommonPrefix;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.MetadataDirective;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;
import software.amazon.awssdk.utils.Md5Utils;

/**
 * The objects below the prefix of a site, by the S3 interface. Names are relative to the prefix.
 *
 * @param client speaks to the store
 * @param address where the site lies
 */
record S3Store(S3Client client, S3Address address) implements Closeable {
    private static final int ATTEMPTS = 3;
    private static final int NOT_FOUND = 404;
    private static final int FORBIDDEN = 403;
    private static final int CONFLICT = 409;
    private static final int PRECONDITION_FAILED = 412;

    /**
     * An object that was read.
     *
     * @param text what it holds
     * @param tag names this state of it
     * @param age how long it has been so, by the store's own clock
     */
    record Found(String text, String tag, Duration age) {}

    /** Reads an object, if it is there. */
    Optional<Found> get(String name) throws TargetException {
        return tried(() -> client.getObjectAsBytes(
                        request -> request.bucket(address.bucket()).key(key(name))))
                .map(S3Store::found);
    }

    private static Found found(ResponseBytes<GetObjectResponse> object) {
        GetObjectResponse about = object.response();
        Instant now = about.sdkHttpResponse()
                .firstMatchingHeader("Date")
                .map(date -> Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date)))
                .orElse(about.lastModified());
        return new Found(object.asUtf8String(), about.eTag(), Duration.between(about.lastModified(), now));
    }

    /** Writes an object of ours that visitors do not get. */
    void put(String name, byte[] bytes) throws TargetException {
        must(put(name, bytes, request -> {}), name);
    }

    /**
     * Writes an object if the store finds it in a state.
     *
     * @param tag state that it must be in; empty if it must not be there
     * @return its new state; empty if it was in another
     */
    Optional<String> putIf(String name, byte[] bytes, Optional<String> tag) throws TargetException {
        return put(name, bytes, request -> tag.ifPresentOrElse(request::ifMatch, () -> request.ifNoneMatch("*")));
    }

    /** Writes a file of the site, with what its visitors are told about it. */
    void putFile(String path, byte[] bytes) throws TargetException {
        must(
                put(path, bytes, request -> request.contentType(HostRules.mediaType(path))
                        .cacheControl(HostRules.lifetime(path))),
                path);
    }

    private Optional<String> put(String name, byte[] bytes, Consumer<PutObjectRequest.Builder> how)
            throws TargetException {
        return tried(() -> client.putObject(
                        request -> {
                            request.bucket(address.bucket()).key(key(name)).contentMD5(Md5Utils.md5AsBase64(bytes));
                            how.accept(request);
                        },
                        RequestBody.fromBytes(bytes)))
                .map(PutObjectResponse::eTag);
    }

    private void must(Optional<?> written, String name) throws TargetException {
        if (written.isEmpty()) {
            throw TargetException.failed("publish.s3-failed", address.display(), name);
        }
    }

    /** Copies a file of the site to where it is kept. */
    void keep(String path, String name) throws TargetException {
        must(copied(path, name), path);
    }

    /** Copies what is kept to a file of the site, with what its visitors are told about it; false if it is not kept. */
    boolean restore(String name, String path) throws TargetException {
        return copied(name, path).isPresent();
    }

    private Optional<?> copied(String from, String to) throws TargetException {
        return tried(() -> client.copyObject(request -> request.sourceBucket(address.bucket())
                .sourceKey(key(from))
                .destinationBucket(address.bucket())
                .destinationKey(key(to))
                .metadataDirective(MetadataDirective.REPLACE)
                .contentType(HostRules.mediaType(to))
                .cacheControl(HostRules.lifetime(to))));
    }

    /** Deletes an object, if it is there. */
    void delete(String name) throws TargetException {
        tried(() ->
                client.deleteObject(request -> request.bucket(address.bucket()).key(key(name))));
    }

    /** The names that begin so, without the beginning. */
    List<String> names(String beginning) throws TargetException {
        List<String> names = new ArrayList<>();
        for (ListObjectsV2Response page : pages(beginning, "")) {
            for (S3Object object : page.contents()) {
                names.add(object.key().substring(key(beginning).length()));
            }
        }
        return names;
    }

    /** Names of the objects right at the top, and of folders there, which end with a slash. */
    List<String> top() throws TargetException {
        List<String> names = new ArrayList<>();
        for (ListObjectsV2Response page : pages("", "/")) {
            page.contents().stream().map(S3Object::key).forEach(names::add);
            page.commonPrefixes().stream().map(CommonPrefix::prefix).forEach(names::add);
        }
        names.replaceAll(key -> key.substring(address.prefix().length()));
        return names;
    }

    private List<ListObjectsV2Response> pages(String beginning, String delimiter) throws TargetException {
        return tried(() -> client
                        .listObjectsV2Paginator(request -> request.bucket(address.bucket())
                                .prefix(key(beginning))
                                .delimiter(delimiter.isEmpty() ? null : delimiter))
                        .stream()
                        .toList())
                .orElseThrow(() -> missing(address));
    }

    private String key(String name) {
        return address.prefix() + name;
    }

    private static TargetException missing(S3Address address) {
        return TargetException.failed("publish.s3-missing", address.bucket());
    }

    /** What came of a request; empty if the object is not there, or not in the state that was asked for. */
    private <T> Optional<T> tried(Supplier<T> request) throws TargetException {
        try {
            return Optional.of(tenaciously(request));
        } catch (S3Exception e) {
            int status = e.statusCode();
            String code = e.awsErrorDetails() == null
                    ? ""
                    : Optional.ofNullable(e.awsErrorDetails().errorCode()).orElse("");
            if (code.equals("NoSuchBucket")) {
                throw missing(address);
            }
            if (status == NOT_FOUND || status == PRECONDITION_FAILED || status == CONFLICT) {
                return Optional.empty();
            }
            String reason = status + " " + code;
            throw status == FORBIDDEN || code.equals("ExpiredToken")
                    ? TargetException.failed("publish.s3-denied", address.display(), reason.strip())
                    : TargetException.failed("publish.s3-failed", address.display(), reason.strip());
        } catch (SdkClientException | UncheckedIOException e) {
            throw TargetException.failed("publish.s3-unreachable", address.display(), reason(e));
        } catch (SdkException e) {
            throw TargetException.failed("publish.s3-failed", address.display(), reason(e));
        }
    }

    /** Once more where the library does not by itself: it knows not all ways in which a connection breaks. */
    private static <T> T tenaciously(Supplier<T> request) {
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            try {
                return request.get();
            } catch (UncheckedIOException e) {
                // once more
            }
        }
        return request.get();
    }

    /** What is at the bottom of a failure, by its kind: texts of others might hold what nobody else may know. */
    private static String reason(Throwable failure) {
        Throwable bottom = failure;
        while (bottom.getCause() != null) {
            bottom = bottom.getCause();
        }
        String kind = bottom.getClass().getSimpleName();
        return bottom instanceof IOException && bottom.getMessage() != null ? kind + ": " + bottom.getMessage() : kind;
    }

    @Override
    public void close() {
        client.close();
    }
}
