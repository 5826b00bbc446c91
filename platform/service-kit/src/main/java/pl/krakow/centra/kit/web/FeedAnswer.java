package pl.krakow.centra.kit.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * Answers to programs that fetch the same again and again. Each carries an {@code ETag} made from its content, so that who shows
 * it in {@code If-None-Match} gets 304 as long as nothing has changed.
 */
public final class FeedAnswer {

    /** RFC 5545. */
    public static final MediaType CALENDAR = new MediaType("text", "calendar", UTF_8);
    /** RFC 4287. */
    public static final MediaType ATOM = new MediaType("application", "atom+xml", UTF_8);

    /** JSON-LD. */
    public static final String LINKED_DATA_VALUE = "application/ld+json";

    private static final MediaType LINKED_DATA = MediaType.parseMediaType(LINKED_DATA_VALUE);
    private static final int TAG_OCTETS = 16;

    private FeedAnswer() {}

    /** For who knows its address and nobody else: nothing on the way keeps a copy, no search engine lists it. */
    public static ResponseEntity<byte[]> secret(MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .eTag(tag(content))
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header("X-Robots-Tag", "noindex")
                .body(content);
    }

    /** For everybody; whatever is on the way may answer with a copy of that age. */
    public static ResponseEntity<byte[]> open(MediaType type, byte[] content, Duration age) {
        return ResponseEntity.ok()
                .contentType(type)
                .eTag(tag(content))
                .cacheControl(CacheControl.maxAge(age).cachePublic())
                .body(content);
    }

    /**
     * The same for programs that only ask by time.
     *
     * @param changed when anything it is made of may last have changed; not in a second that isn't over yet
     */
    public static ResponseEntity<byte[]> open(MediaType type, byte[] content, Duration age, Instant changed) {
        return ResponseEntity.ok()
                .contentType(type)
                .eTag(tag(content))
                .lastModified(changed)
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
                .cacheControl(CacheControl.maxAge(age).cachePublic())
                .body(content);
    }

    /**
     * Linked data for everybody: whether it is what comes under an address depends on who asks, as does its language.
     *
     * @param next where a list goes on
     */
    public static ResponseEntity<byte[]> linked(byte[] content, Duration age, @Nullable URI next) {
        var answer = ResponseEntity.ok()
                .contentType(LINKED_DATA)
                .eTag(tag(content))
                .cacheControl(CacheControl.maxAge(age).cachePublic())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE);
        if (next != null) {
            answer.header(HttpHeaders.LINK, "<%s>; rel=\"next\"".formatted(next));
        }
        return answer.body(content);
    }

    /** To be saved under that name, by one person, once. */
    public static ResponseEntity<byte[]> file(MediaType type, byte[] content, String name) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }

    private static String tag(byte[] content) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(content);
            return "\"" + HexFormat.of().formatHex(hash, 0, TAG_OCTETS) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
