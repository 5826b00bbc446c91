package pl.krakow.centra.events.programme;

import java.util.Locale;
import java.util.Optional;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.programme.domain.EventSeriesRegister;
import pl.krakow.centra.events.programme.domain.SeriesId;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.web.Cursor;
import pl.krakow.centra.kit.web.Page;
import pl.krakow.centra.kit.web.Paging;

/** Shows series of events to the staff of their centre. */
@Component
@RequiredArgsConstructor
public class FindEventSeries {

    private final EventSeriesRegister register;

    public Optional<EventSeriesView> find(CentreId centre, SeriesId id, Locale language) {
        return register.find(centre.value(), id).map(series -> EventSeriesView.of(series, language));
    }

    /** Newest first. */
    public Page<EventSeriesView> list(CentreId centre, Paging paging, Locale language) {
        var after = paging.after()
                .map(cursor -> new EventSeriesRegister.Position(cursor.instant(0), cursor.uuid(1)))
                .orElse(null);
        var page = Page.of(
                register.list(centre.value(), after, paging.limit() + 1),
                paging.limit(),
                series -> Cursor.of(series.begunAt(), series.id()));
        return new Page<>(
                page.items().stream()
                        .map(series -> EventSeriesView.of(series, language))
                        .toList(),
                page.next());
    }
}
