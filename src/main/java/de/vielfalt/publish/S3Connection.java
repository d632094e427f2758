package de.vielfalt.publish;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/** Makes a connection to a store, with credentials from the environment alone. */
final class S3Connection {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration SILENCE = Duration.ofSeconds(20);
    private static final String REGION = "us-east-1"; // what other stores than Amazon's expect

    private S3Connection() {}

    /**
     * Connects.
     *
     * @param environment {@code AWS_ACCESS_KEY_ID}, {@code AWS_SECRET_ACCESS_KEY}; where there are any, {@code AWS_SESSION_TOKEN} and
     *     {@code AWS_REGION}
     * @throws TargetException if there are no credentials
     */
    static S3Client to(S3Address address, Map<String, String> environment) throws TargetException {
        String region = address.region()
                .or(() -> value(environment, "AWS_REGION"))
                .or(() -> value(environment, "AWS_DEFAULT_REGION"))
                .orElse(REGION);
        S3ClientBuilder client = S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECT)
                        .socketTimeout(SILENCE))
                .region(Region.of(region))
                .credentialsProvider(StaticCredentialsProvider.create(credentials(environment)))
                // Not every store knows the newer checksums; each file is sent with its MD5 instead.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .serviceConfiguration(settings -> settings.chunkedEncodingEnabled(false))
                .overrideConfiguration(settings ->
                        settings.defaultProfileFile(ProfileFile.aggregator().build())); // no files of the user
        address.endpoint().ifPresent(uri -> client.endpointOverride(uri).forcePathStyle(true));
        return client.build();
    }

    private static AwsCredentials credentials(Map<String, String> environment) throws TargetException {
        Optional<String> id = value(environment, "AWS_ACCESS_KEY_ID");
        Optional<String> secret = value(environment, "AWS_SECRET_ACCESS_KEY");
        Optional<String> token = value(environment, "AWS_SESSION_TOKEN");
        if (id.isEmpty() || secret.isEmpty()) {
            throw TargetException.failed("publish.s3-credentials");
        }
        return token.isPresent()
                ? AwsSessionCredentials.create(id.get(), secret.get(), token.get())
                : AwsBasicCredentials.create(id.get(), secret.get());
    }

    private static Optional<String> value(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }
}
