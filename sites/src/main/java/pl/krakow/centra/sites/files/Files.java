package pl.krakow.centra.sites.files;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

import pl.krakow.centra.sites.gateway.Answer;

/** A file the API gave, as the browser saves it; who can't have it now is back where they asked. */
public final class Files {

    private Files() {}

    /** @param otherwise the page to come back to when there is no file */
    public static ResponseEntity<byte[]> pdf(Answer<byte[]> answer, String name, String otherwise) {
        if (!(answer instanceof Answer.Given<byte[]>(var content))) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .header(HttpHeaders.LOCATION, otherwise)
                    .build();
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(content);
    }
}
