package pl.krakow.centra.sites.files;

import java.nio.charset.StandardCharsets;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

import pl.krakow.centra.sites.gateway.Answer;

/** A file the API gave, as the browser saves it; who can't have it now is back where they asked. */
public final class Files {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private Files() {}

    /** @param otherwise the page to come back to when there is no file */
    public static ResponseEntity<byte[]> pdf(Answer<byte[]> answer, String name, String otherwise) {
        return answer instanceof Answer.Given<byte[]>(var content)
                ? saved(content, MediaType.APPLICATION_PDF, name)
                : back(otherwise);
    }

    /** @param otherwise the page to come back to when there is no file */
    public static ResponseEntity<byte[]> csv(Answer<byte[]> answer, String name, String otherwise) {
        return answer instanceof Answer.Given<byte[]>(var content) ? saved(content, CSV, name) : back(otherwise);
    }

    /** Kept nowhere on the way. */
    public static <T> ResponseEntity<T> saved(T content, MediaType type, String name) {
        return sent(
                content, type, ContentDisposition.attachment().filename(name).build());
    }

    /** The same for a file the browser shows where it can. */
    public static <T> ResponseEntity<T> shown(T content, MediaType type, String name) {
        return sent(content, type, ContentDisposition.inline().filename(name).build());
    }

    private static <T> ResponseEntity<T> sent(T content, MediaType type, ContentDisposition how) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, how.toString())
                .body(content);
    }

    public static <T> ResponseEntity<T> back(String page) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, page)
                .build();
    }
}
