package pl.krakow.centra.sites;

import java.util.Optional;

import pl.krakow.centra.sites.FakeGateway.Answer;

/** A round of Reymonta that is shared out, and the rules of lending, as booking-service tells them. */
final class FakeSeasons {

    static final String SEASON = "01900000-0000-7000-8000-000000000a01";
    static final String WISH = "01900000-0000-7000-8000-000000000b01";

    private static final String OUTCOME = """
            {"wishId":"%s","choice":2,"slots":[{"roomId":"1w040","weekday":"TUESDAY","start":"18:00","length":"PT2H","dates":["2027-02-02","2027-02-09"],
            "leftOut":[{"date":"2027-04-06","reason":"CLOSED","text":"sala jest wtedy zamknięta"}]}],
            "refusals":[{"choice":1,"reasons":[{"kind":"OTHER_WISHES","rooms":["1w039"],"text":"Ten czas w sali 1w039 otrzymały inne wnioski.","takenBy":["%s"]}]}],
            "turn":3,"standing":0.4,"adjusted":false}""".formatted(WISH, WISH);

    private FakeSeasons() {}

    static Optional<Answer> answer(String method, String path, boolean empty) {
        if (path.endsWith("/regulations/versions")) {
            return Optional.of(Answer.of("""
                    {"items":[{"version":"2026-01","current":true,"publishedAt":"2026-09-01T08:00:00Z","texts":{"pl":"Regulamin sal"},"revision":1},
                    {"version":"2025-01","current":false,"publishedAt":"2025-01-02T08:00:00Z","texts":{"pl":"Dawny regulamin"},"revision":1}]}"""));
        }
        if (path.endsWith("/fair-use") && method.equals("PUT")) {
            return Optional.of(Answer.of("{\"quotas\":[],\"sanctions\":[],\"revision\":2}"));
        }
        if (!path.contains("/seasons")) {
            return Optional.empty();
        }
        if (path.endsWith("/seasons")) {
            return Optional.of(
                    method.equals("POST") ? Answer.of(season("DRAFT")) : Answer.list(empty ? "" : season("ALLOCATED")));
        }
        if (path.endsWith("/wishes")) {
            return Optional.of(method.equals("POST") ? Answer.of(wish()) : Answer.list(empty ? "" : wish()));
        }
        if (path.contains("/wishes/")) {
            return Optional.of(Answer.of(wish()));
        }
        if (path.contains("/allocations/")) {
            return Optional.of(Answer.of("""
                    {"allocation":%s,"breaks":[{"kind":"TOO_SMALL","text":"Sala jest mniejsza niż trzeba."}],
                    "changes":[{"wishId":"%s","verdict":"WORSE","before":%s,"after":null}]}""".formatted(OUTCOME, WISH, OUTCOME)));
        }
        if (path.endsWith("/comparison")) {
            return Optional.of(Answer.of("""
                    {"before":1,"after":2,"better":0,"worse":1,"moved":0,"changes":[{"wishId":"%s","verdict":"WORSE","before":%s,"after":null}]}""".formatted(WISH, OUTCOME)));
        }
        return Optional.of(Answer.of(season(path.endsWith("/publish") ? "PUBLISHING" : "ALLOCATED")));
    }

    static String season(String state) {
        return """
            {"id":"%s","centre":"reymonta","name":"Wiosna 2027","from":"2027-02-01","until":"2027-06-20","rooms":["1w039","1w040"],
            "wishesFrom":"2026-11-01T00:00:00+01:00","wishesUntil":"2026-11-21T00:00:00+01:00","takesWishes":%s,"weeklyCap":"PT8H","state":"%s",
            "progress":{"wishes":40,"toSettle":40,"settled":12,"placed":231,"skipped":4},"seed":7,
            "proposals":[{"number":1,"at":"2026-11-22T10:00:00+01:00","wishes":40,"served":30,"firstChoices":20,"hoursWished":900.0,"hoursServed":700.0,"leastShare":0.2,"fingerprint":"a"},
            {"number":2,"at":"2026-11-23T10:00:00+01:00","wishes":40,"served":32,"firstChoices":22,"hoursWished":900.0,"hoursServed":720.0,"leastShare":0.25,"fingerprint":"b"}],
            "history":[],"revision":5}""".formatted(SEASON, state.equals("OPEN"), state);
    }

    static String wish() {
        return """
            {"id":"%s","seasonId":"%s","beneficiaryId":"b2","importance":1,"choices":[{"weekdays":["TUESDAY","THURSDAY"],"earliest":"17:00","latest":"20:00","length":"PT2H","timesPerWeek":1,"atLeastTimesPerWeek":1,"rooms":["1w039"]}],
            "expectedPeople":12,"equipment":["projector"],"accessibility":[],"exceptedDates":["2027-04-02"],"minimalShare":80,"title":"Próby chóru","purpose":"Przygotowanie koncertu","feesCollected":false,
            "responsiblePerson":{"name":"Anna Nowak","phone":"600 123 456"},"regulationsVersion":"2026-01","madeAt":"2026-11-05T10:00:00+01:00","result":%s,"revision":2}""".formatted(WISH, SEASON, OUTCOME);
    }
}
