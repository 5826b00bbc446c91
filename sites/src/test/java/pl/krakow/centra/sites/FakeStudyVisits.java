package pl.krakow.centra.sites;

import java.util.Optional;

import pl.krakow.centra.sites.FakeGateway.Answer;

/** A study visit two people applied for. */
final class FakeStudyVisits {

    static final String VISIT = "01900000-0000-7000-8000-000000009001";

    private FakeStudyVisits() {}

    static Optional<Answer> answer(String method, String[] parts, boolean taken) {
        if (parts.length < 8 || !parts[4].equals("reymonta") || !parts[7].equals("study-visit")) {
            return Optional.empty();
        }
        return Optional.of(
                method.equals("POST") && taken
                        ? Answer.problem(409, "not-assessed", "Nie wszystkich oceniono")
                        : Answer.of(APPLICATIONS));
    }

    private static final String APPLICATIONS =
            "{\"free\":12,\"revision\":31,\"selection\":{\"most\":100,\"minimum\":50,\"assessors\":2,\"criteria\":[{\"id\":\"c1\",\"name\":{\"pl\":\"Jak wykorzystasz\"},\"kind\":\"SCORED\",\"weight\":100,\"scale\":5},"
                    + "{\"id\":\"c2\",\"name\":{\"pl\":\"Działasz w organizacji\"},\"kind\":\"CHECKED\"}]},\"items\":["
                    + "{\"registration\":{\"id\":\"r1\",\"name\":\"Anna Nowak\",\"state\":\"APPLIED\",\"organisation\":\"Fundacja Start\"},\"standing\":{\"verdict\":\"QUALIFIES\",\"rank\":1,\"score\":73.34,\"points\":[],"
                    + "\"conditions\":[{\"criterion\":\"c2\",\"met\":true,\"reason\":\"Potwierdzone\"}],\"assessors\":2},\"assessments\":[{\"assessor\":\"x\",\"mine\":true,\"marks\":{\"c1\":4}}]},"
                    + "{\"registration\":{\"id\":\"r2\",\"name\":\"Jan Bąk\",\"state\":\"APPLIED\"},\"standing\":{\"verdict\":\"NOT_ASSESSED\",\"score\":0,\"points\":[],\"conditions\":[],\"assessors\":0},\"assessments\":[]}]}";
}
