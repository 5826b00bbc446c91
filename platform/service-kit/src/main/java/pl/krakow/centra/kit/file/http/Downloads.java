package pl.krakow.centra.kit.file.http;

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

import pl.krakow.centra.kit.file.Download;

/** A file on its way to somebody's disk: never shown in the page, never taken for another type, never run. */
public final class Downloads {

    private static final Duration FRESH = Duration.ofHours(1);

    private Downloads() {}

    /** For everybody; whatever is on the way may keep a copy for an hour. */
    public static ResponseEntity<StreamingResponseBody> open(Download download) {
        return answer(download, CacheControl.maxAge(FRESH).cachePublic());
    }

    /** For who asked; nothing on the way keeps a copy. */
    public static ResponseEntity<StreamingResponseBody> personal(Download download) {
        return answer(download, CacheControl.noStore());
    }

    private static ResponseEntity<StreamingResponseBody> answer(Download download, CacheControl caches) {
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
                .cacheControl(caches)
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
