package pl.krakow.centra.sites;

import java.util.Optional;

import pl.krakow.centra.sites.FakeGateway.Answer;

/** Opportunities, volunteers, their placements, hours and papers, and rounds. */
final class FakeVolunteering {

    static final String LESSONS = "0198f3a0-0000-7000-8000-000000000a01";
    static final String FAIR = "0198f3a0-0000-7000-8000-000000000a02";
    static final String DRIVER = "0198f3a0-0000-7000-8000-000000000a03";
    static final String WAITING = "0198f3a0-0000-7000-8000-000000000a04";
    static final String SHIFT = "0198f3a0-0000-7000-8000-000000000b01";
    static final String OFFERED = "0198f3a0-0000-7000-8000-000000000c01";
    static final String RUNNING = "0198f3a0-0000-7000-8000-000000000c02";
    static final String APPLIED = "0198f3a0-0000-7000-8000-000000000c03";
    static final String AGREEMENT = "0198f3a0-0000-7000-8000-000000000d01";
    static final String CERTIFICATE = "0198f3a0-0000-7000-8000-000000000e01";
    static final String ENTRY = "0198f3a0-0000-7000-8000-000000000f01";
    static final String ROUND = "0198f3a0-0000-7000-8000-000000000901";
    static final String ANNA = "5f0d9a42-7c11-4b8e-9a63-0d1c2e3f4a5b";

    private FakeVolunteering() {}

    static Optional<Answer> answer(
            String method, String path, String[] parts, boolean signedIn, boolean taken, boolean empty) {
        return switch (parts.length > 3 ? parts[3] : "") {
            case "opportunities" -> Optional.of(Answer.list(empty ? "" : opportunities()));
            case "volunteering-terms" -> Optional.of(Answer.of(TERMS));
            case "volunteers" -> Optional.of(own(method, path, parts, signedIn, empty));
            case "matching-rounds" -> Optional.of(FakeRounds.answer(method, parts, empty));
            case "centres" -> parts.length > 5 ? atCentre(method, parts, taken, empty) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Answer own(String method, String path, String[] parts, boolean signedIn, boolean empty) {
        if (!signedIn) {
            return Answer.problem(401, "unauthorised", "Zaloguj się");
        }
        if (method.equals("POST") && parts.length == 4) {
            return new Answer(201, VOLUNTEER);
        }
        if (empty) {
            return path.endsWith("/placements") || path.endsWith("/agreements") || path.endsWith("/certificates")
                    ? Answer.of("{\"items\":[],\"agreements\":[],\"certificates\":[]}")
                    : Answer.problem(404, "volunteer-unknown", "Nie ma takiego wolontariusza");
        }
        return switch (parts.length > 5 ? parts[5] : "") {
            case "matches" ->
                Answer.of(
                        parts.length == 7
                                ? "{\"items\":[{\"post\":" + POST + ",\"full\":false,\"match\":"
                                        + (parts[6].equals(DRIVER) ? EXCLUDED : MATCH) + "}]}"
                                : "{\"paused\":false,\"items\":[" + suggestion(LESSONS, "Sobotnie odrabianie lekcji")
                                        + "," + suggestion(FAIR, "Pomoc przy rejestracji") + "]}");
            case "placements" ->
                Answer.of("{\"items\":[" + placement(OFFERED, "OFFERED") + "," + placement(RUNNING, "RUNNING") + "]}");
            case "hours" ->
                Answer.of(
                        "{\"total\":{\"key\":\"\",\"hours\":27,\"value\":810,\"volunteers\":1,\"placements\":2},\"lines\":[]}");
            case "agreements" -> Answer.of("{\"agreements\":[" + agreement("PROPOSED") + "]}");
            case "certificates" ->
                method.equals("POST")
                        ? new Answer(201, CERTIFICATE_JSON)
                        : path.endsWith("/file")
                                ? Answer.of("%PDF-1.7")
                                : Answer.of("{\"certificates\":[" + CERTIFICATE_JSON + "]}");
            default -> Answer.of(VOLUNTEER);
        };
    }

    private static Optional<Answer> atCentre(String method, String[] parts, boolean taken, boolean empty) {
        return switch (parts[5]) {
            case "opportunities" -> Optional.of(ofOpportunities(method, parts, taken, empty));
            case "placements" -> Optional.of(ofPlacements(method, parts, taken, empty));
            case "volunteering-agreements" ->
                Optional.of(
                        parts.length == 6
                                ? Answer.list(empty ? "" : agreement("PROPOSED"))
                                : parts[parts.length - 1].equals("file")
                                        ? Answer.of("%PDF-1.7")
                                        : Answer.of(agreement(method.equals("POST") ? "CONCLUDED" : "PROPOSED")));
            case "volunteering-certificates" ->
                Optional.of(
                        parts.length == 6 && method.equals("GET")
                                ? Answer.list(empty ? "" : CERTIFICATE_JSON + "," + AWAITED)
                                : parts[parts.length - 1].equals("file")
                                        ? Answer.of("%PDF-1.7")
                                        : Answer.of(CERTIFICATE_JSON));
            case "volunteer-profiles" ->
                Optional.of(parts.length == 6 ? Answer.list(empty ? "" : VOLUNTEER) : Answer.of(VOLUNTEER));
            case "shift-list" -> Optional.of(Answer.of(empty ? "{\"day\":\"2026-12-01\",\"shifts\":[]}" : DAY));
            case "insurance-list" -> Optional.of(Answer.of(empty ? "{\"missing\":0,\"lines\":[]}" : INSURANCE));
            case "volunteering-hours" ->
                Optional.of(
                        Answer.of(
                                parts.length == 7
                                        ? "{\"ledgers\":[" + (empty ? "" : LEDGER) + "],\"placements\":["
                                                + (empty ? "" : placement(RUNNING, "RUNNING")) + "]}"
                                        : "{\"total\":{\"key\":\"\",\"hours\":27,\"value\":810,\"volunteers\":1,\"placements\":2},\"lines\":[]}"));
            case "volunteering-organisations" -> Optional.of(Answer.of(PAPERS));
            case "organisations" ->
                parts.length > 7 && parts[7].equals("contacts")
                        ? Optional.of(
                                Answer.of(
                                        "{\"organisationId\":\"b1\",\"verified\":true,\"items\":[{\"account\":\"a1\",\"confirmed\":true}]}"))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Answer ofOpportunities(String method, String[] parts, boolean taken, boolean empty) {
        if (parts.length == 8 && parts[7].equals("matches")) {
            return Answer.of("{\"items\":[" + (empty ? "" : CANDIDATES) + "]}");
        }
        if (taken && !method.equals("GET")) {
            return Answer.problem(412, "precondition-failed", "Ktoś to zmienił");
        }
        if (parts.length == 6) {
            return method.equals("POST")
                    ? new Answer(201, opportunity(WAITING, "SUBMITTED"))
                    : Answer.list(empty ? "" : opportunities());
        }
        return switch (parts[6]) {
            case FAIR, LESSONS, DRIVER -> Answer.of(opportunity(parts[6], "PUBLISHED"));
            case WAITING -> Answer.of(opportunity(WAITING, "SUBMITTED"));
            default -> Answer.problem(404, "opportunity-unknown", "Nie ma takiej oferty");
        };
    }

    private static Answer ofPlacements(String method, String[] parts, boolean taken, boolean empty) {
        if (parts.length == 6) {
            return method.equals("GET")
                    ? Answer.list(empty ? "" : placement(APPLIED, "APPLIED") + "," + placement(RUNNING, "RUNNING"))
                    : taken
                            ? Answer.problem(409, "seats-taken", "Wszystkie miejsca są zajęte")
                            : new Answer(201, placement(APPLIED, "APPLIED"));
        }
        if (!parts[6].startsWith("0198f3a0")) {
            return Answer.problem(404, "placement-unknown", "Nie ma takiego terminu");
        }
        if (parts.length > 7) {
            return switch (parts[7]) {
                case "hours" -> method.equals("GET") ? Answer.of(LEDGER) : new Answer(201, LEDGER);
                case "agreement" -> Answer.of(agreement("PROPOSED"));
                case "requirements" -> Answer.of(REQUIREMENTS);
                default ->
                    taken
                            ? Answer.problem(409, "placement-not-possible", "To już niemożliwe")
                            : Answer.of(placement(parts[6], "ACCEPTED"));
            };
        }
        return Answer.of(placement(
                parts[6], parts[6].equals(OFFERED) ? "OFFERED" : parts[6].equals(APPLIED) ? "APPLIED" : "RUNNING"));
    }

    private static String opportunities() {
        return opportunity(LESSONS, "PUBLISHED") + "," + opportunity(FAIR, "PUBLISHED") + ","
                + opportunity(DRIVER, "PUBLISHED");
    }

    /** Of an organisation that didn't give the centre its name in writing. */
    static String nameless() {
        return opportunity(LESSONS, "SUBMITTED").replace("\"organisationName\":\"Stowarzyszenie Echo Łąk\",", "");
    }

    private static String opportunity(String id, String state) {
        var role = id.equals(LESSONS);
        return """
                {"id":"%s","centre":"reymonta","state":"%s","title":"%s","description":"Pomagamy dzieciom w lekcjach.","organisationId":"b1","organisationName":"Stowarzyszenie Echo Łąk",
                "commitment":"%s","seats":5,"freeSeats":2,"full":false,"from":"2026-12-05","until":"%s","shifts":[%s],%s
                "place":{"kind":"CENTRE"},"requirements":{"requiredSkills":["teaching"],"welcomeSkills":[],"qualifications":[],"languages":["pl"],"minimumAge":18,"contactWithMinors":true},
                "work":["education"],"accessibility":["step-free"],"newcomerSeats":1,"admission":"BY_APPROVAL","applyBy":"2026-12-04","contact":"biuro@echo.example",
                "accidentInsurance":true,"costsReturned":true,"changedAt":"2026-11-30T10:00:00Z","calledOff":false,"revision":3}""".formatted(
                        id,
                        state,
                        switch (id) {
                            case LESSONS -> "Sobotnie odrabianie lekcji";
                            case FAIR -> "Pomoc przy rejestracji";
                            case DRIVER -> "Kierowca na zbiórkę";
                            default -> "Rozmowy po polsku";
                        },
                        role ? "LONG_TERM" : "SHIFTS",
                        role ? "2027-06-30" : "2026-12-12",
                        role
                                ? ""
                                : "{\"id\":\"" + SHIFT
                                        + "\",\"start\":\"2026-12-05T10:00:00+01:00\",\"end\":\"2026-12-05T14:00:00+01:00\",\"seats\":3,\"freeSeats\":1},"
                                        + "{\"id\":\"0198f3a0-0000-7000-8000-000000000b02\",\"start\":\"2026-12-12T10:00:00+01:00\",\"end\":\"2026-12-12T14:00:00+01:00\",\"seats\":2,\"freeSeats\":1}",
                        role
                                ? "\"longTerm\":{\"from\":\"2026-12-05\",\"until\":\"2027-06-30\",\"seats\":5,\"freeSeats\":2,\"hoursPerWeek\":3,\"wished\":[{\"day\":\"SATURDAY\",\"from\":\"10:00\",\"until\":\"13:00\"}]},"
                                : "");
    }

    private static String suggestion(String id, String title) {
        return "{\"opportunityId\":\"" + id + "\",\"centre\":\"reymonta\",\"title\":\"" + title
                + "\",\"organisationId\":\"b1\",\"organisationName\":\"Fundacja Dla Dzieci\",\"commitment\":\"SHIFTS\",\"best\":"
                + POST
                + ",\"otherPosts\":1,\"match\":"
                + MATCH + "}";
    }

    static String placement(String id, String state) {
        return """
                {"id":"%s","centre":"reymonta","opportunityId":"%s","postId":"%s","title":"Pomoc przy rejestracji","organisationId":"b1","organisationName":"Klub Dobrych Rąk","volunteerId":"%s",
                "volunteerName":"Anna Nowak","volunteerEmail":"anna@example.org","state":"%s","start":"2026-11-28T10:00:00+01:00","end":"2026-11-28T14:00:00+01:00",
                "firstDay":"2026-11-28","lastDay":"2026-11-28","until":"2026-12-03T18:00:00+01:00","placeInLine":0,"seeksStandIn":false,
                "presences":[{"from":"2026-11-28T10:02:00+01:00","until":"2026-11-28T14:05:00+01:00"}],"message":"Chętnie pomogę."}""".formatted(id, FAIR, SHIFT, ANNA, state);
    }

    private static String agreement(String state) {
        return """
                {"id":"%s","centre":"reymonta","state":"%s","opportunityId":"%s","organisationId":"b1","volunteerId":"%s","versions":1,"revision":2,
                "latest":{"version":1,"proposedAt":"2026-11-30T10:00:00+01:00","acceptances":[{"side":"ORGANISATION","how":"ACCOUNT","at":"2026-11-30T11:00:00+01:00"}],"awaited":["VOLUNTEER"],
                "terms":{"organisation":{"name":"Stowarzyszenie Echo Łąk","krs":"0000123456","address":"ul. Długa 1, 31-146 Kraków","representedBy":"Maria Kowalska, prezeska"},
                "volunteer":"Anna Nowak","bornOn":"1994-05-17","concluding":"THEMSELVES","title":"Sobotnie odrabianie lekcji","scope":"Pomoc w lekcjach","place":"ul. Reymonta 20",
                "firstDay":"2026-12-05","lastDay":"2027-06-30","times":[],"hoursPerWeek":3,"insurer":"STATE","costs":"RETURNED","noticeDays":7}}}""".formatted(AGREEMENT, state, LESSONS, ANNA);
    }

    private static final String POST = "{\"id\":\"" + SHIFT
            + "\",\"firstDay\":\"2026-12-05\",\"lastDay\":\"2026-12-05\",\"start\":\"2026-12-05T10:00:00+01:00\",\"end\":\"2026-12-05T14:00:00+01:00\"}";

    private static final String POINTS = """
            [{"criterion":"SKILLS","name":"Umiejętności","points":20,"most":30,"why":"Pasuje 2 z 3 wymienionych umiejętności."},
            {"criterion":"AVAILABILITY","name":"Dostępność","points":15,"most":15,"why":"Czas jest wtedy, kiedy trzeba."},
            {"criterion":"DISTANCE","name":"Odległość","points":3,"most":15,"why":"Odległość: 9,8 km."}]""";

    static final String MATCH = "{\"score\":38,\"points\":" + POINTS + ",\"excludedBy\":[]}";

    private static final String EXCLUDED = "{\"score\":38,\"points\":" + POINTS
            + ",\"excludedBy\":[{\"rule\":\"QUALIFICATION\",\"facts\":{},\"why\":\"Potrzebne prawo jazdy kat. B.\"}]}";

    private static final String CANDIDATES =
            "{\"volunteerId\":\"" + ANNA + "\",\"name\":\"Anna Nowak\",\"post\":" + POST
                    + ",\"match\":" + MATCH + "},{\"volunteerId\":\"v2\",\"name\":\"Piotr Lis\",\"post\":" + POST
                    + ",\"match\":" + EXCLUDED + "}";

    private static final String TERMS = """
            {"skills":[{"slug":"teaching","name":{"pl":"nauczanie","en":"teaching","uk":"викладання"}},{"slug":"cooking","name":{"pl":"gotowanie","en":"cooking","uk":"кулінарія"}}],
            "qualifications":[{"slug":"driving-licence-b","name":{"pl":"prawo jazdy kat. B","en":"driving licence","uk":"права"}}],
            "kinds":[{"slug":"education","name":{"pl":"edukacja","en":"education","uk":"освіта"}},{"slug":"seniors","name":{"pl":"seniorzy","en":"older people","uk":"літні люди"}}],
            "accessibility":[{"slug":"step-free","name":{"pl":"bez schodów","en":"step-free","uk":"без сходів"}}],
            "districts":[{"slug":"debniki","name":{"pl":"Dębniki","en":"Dębniki","uk":"Дембники"}}],
            "languages":[{"slug":"pl","name":{"pl":"polski","en":"Polish","uk":"польська"}},{"slug":"uk","name":{"pl":"ukraiński","en":"Ukrainian","uk":"українська"}}]}""";

    private static final String VOLUNTEER = """
            {"id":"%s","hasAccount":true,"registeredAt":"reymonta","name":"Anna Nowak","email":"anna@example.org","phone":"+48 600 100 200","language":"pl","bornOn":"1994-05-17",
            "centres":["reymonta"],"skills":["teaching"],"qualifications":[{"qualification":"driving-licence-b","evidence":"prawo jazdy z 2012 r.","expires":"2030-01-01"}],
            "languages":["pl","uk"],"interests":["education"],"district":"debniki","home":{"latitude":50.041,"longitude":19.925},"travelKm":8,"remote":false,
            "weekly":[{"day":"SATURDAY","from":"09:00","to":"14:00"}],"away":[],"extra":[],"wishes":["SHIFTS"],"weeklyHours":6,
            "consents":[{"to":"MATCHING","version":"2026-12","at":"2026-11-18T17:40:00Z"}],"registered":"2026-11-18T17:40:00Z","changed":"2026-11-20T10:16:00Z","revision":7}""".formatted(ANNA);

    static final String LEDGER = """
            {"placementId":"%s","confirmedHours":0,"confirmedMinutes":0,"revision":2,"entries":[
            {"id":"%s","day":"2026-11-28","minutes":240,"what":"rejestracja gości","origin":"LOGGED","state":"OPEN","writtenAt":"2026-11-28T15:00:00+01:00"}]}""".formatted(RUNNING, ENTRY);

    private static final String REQUIREMENTS = """
            {"on":"2026-12-05","firstDay":"2026-12-05","lastDay":"2027-06-30","calendarDays":208,"writtenAgreement":true,"insurer":"STATE","concluding":"THEMSELVES",
            "guardianConsent":false,"safeguarding":true,"qualifications":[],"lacking":["AGREEMENT","SAFEGUARDING"]}""";

    private static final String CERTIFICATE_JSON = """
            {"id":"%s","kind":"WORK_DONE","state":"VALID","centre":"reymonta","organisationId":"b1","volunteerId":"%s","number":"7K3M-9QXD-PV2T-WZ5H","holder":"Anna Nowak",
            "organisation":"Stowarzyszenie Echo Łąk","titles":["Pomoc przy rejestracji"],"firstDay":"2026-10-01","lastDay":"2026-11-20","hours":27,"askedAt":"2026-11-21T10:00:00+01:00","replaced":0,"revision":1}""".formatted(CERTIFICATE, ANNA);

    private static final String AWAITED = """
            {"id":"0198f3a0-0000-7000-8000-000000000e02","kind":"OPINION","state":"AWAITED","centre":"reymonta","organisationId":"b1","volunteerId":"%s","holder":"Anna Nowak",
            "organisation":"Stowarzyszenie Echo Łąk","titles":["Pomoc przy rejestracji"],"firstDay":"2026-10-01","lastDay":"2026-11-20","hours":27,"askedAt":"2026-11-21T10:00:00+01:00","replaced":0,"revision":4}""".formatted(ANNA);

    private static final String DAY = """
            {"day":"2026-12-01","shifts":[{"opportunityId":"%s","title":"Pomoc przy rejestracji","organisationId":"b1","postId":"%s","start":"2026-12-01T10:00:00+01:00","end":"2026-12-01T14:00:00+01:00",
            "seats":3,"taken":1,"waiting":0,"people":[{"placement":%s,"phone":"+48 600 100 200","missing":["INSURANCE"]}]}]}""".formatted(FAIR, SHIFT, placement(APPLIED, "ACCEPTED"));

    private static final String INSURANCE = """
            {"from":"2026-12-01","to":"2026-12-31","missing":1,"lines":[{"volunteerId":"%s","volunteer":"Anna Nowak","bornOn":"1994-05-17","opportunityId":"%s","organisationId":"b1",
            "firstDay":"2026-12-05","lastDay":"2026-12-12","calendarDays":8,"insurer":"ORGANISATION","uncovered":["2026-12-05"]}]}""".formatted(ANNA, FAIR);

    private static final String PAPERS = """
            {"organisationId":"b1","centre":"reymonta","particulars":{"name":"Stowarzyszenie Echo Łąk","krs":"0000123456","address":"ul. Długa 1, 31-146 Kraków","representedBy":"Maria Kowalska, prezeska"},
            "insurancePolicies":[{"id":"p1","insurer":"Zgoda","number":"NNW/2026/17","from":"2026-01-01","until":"2026-12-31","volunteers":[]}],"revision":5}""";
}
