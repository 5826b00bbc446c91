package pl.krakow.centra.booking.series.http;

import org.springframework.http.ResponseEntity;
import org.springframework.web.util.UriComponentsBuilder;

import pl.krakow.centra.booking.series.SeriesView;
import pl.krakow.centra.kit.web.Revision;

/** A series with what its revision is known by. */
final class SeriesAnswers {

    private SeriesAnswers() {}

    static ResponseEntity<SeriesView> ok(SeriesView series) {
        return of(ResponseEntity.ok(), series);
    }

    static ResponseEntity<SeriesView> created(SeriesView series) {
        var location = UriComponentsBuilder.fromPath("/api/v1/centres/{centre}/booking-series/{series}")
                .build(series.centre(), series.id());
        return of(ResponseEntity.created(location), series);
    }

    private static ResponseEntity<SeriesView> of(ResponseEntity.BodyBuilder answer, SeriesView series) {
        return answer.eTag(new Revision(series.revision()).etag()).body(series);
    }
}
