package pl.krakow.centra.events.knowledge.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

import pl.krakow.centra.events.knowledge.ReadEntries.Download;

/** A file on its way to somebody's disk: never shown in the page, never taken for another type, never run. */
final class Downloads {

    private static final Duration FRESH = Duration.ofHours(1);

    private Downloads() {}

    static ResponseEntity<StreamingResponseBody> answer(Download download) {
        var file = download.file();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.type()))
                .contentLength(file.size())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("Cross-Origin-Resource-Policy", "same-site")
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .eTag("\"" + file.sha256() + "\"")
                .body(out -> download.bytes().accept(part -> {
                    try {
                        out.write(part);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }));
    }
}
