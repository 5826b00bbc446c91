package pl.krakow.centra.events;

import java.time.LocalDate;
import java.time.ZoneOffset;

/** What a coordinator writes for an event, or a series of them, some weeks from now. */
final class Drafts {

    static final LocalDate DAY = LocalDate.now(ZoneOffset.UTC).plusDays(30);

    private Drafts() {}

    static String draft(String title, LocalDate day) {
        return """
                {
                  "kind": "TRAINING",
                  "titles": {"pl": "%s", "en": "Workshop"},
                  "description": "Dla małych organizacji.",
                  "start": "%sT17:00:00+01:00",
                  "end": "%sT19:00:00+01:00",
                  "place": {"roomId": "1w040"},
                  "capacity": 25,
                  "language": "pl"
                }
                """.formatted(title, day, day);
    }

    static String series(String title) {
        return """
                {
                  "start": "%sT17:00:00",
                  "duration": "PT2H",
                  "rule": "FREQ=WEEKLY;COUNT=3",
                  "event": {
                    "kind": "TRAINING",
                    "titles": {"pl": "%s"},
                    "place": {"offSite": "Park Jordana"},
                    "capacity": 25,
                    "language": "pl"
                  }
                }
                """.formatted(DAY, title);
    }
}
