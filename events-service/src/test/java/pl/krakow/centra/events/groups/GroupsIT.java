package pl.krakow.centra.events.groups;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static pl.krakow.centra.kit.test.ApiCalls.read;
import static pl.krakow.centra.kit.test.ApiCalls.text;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import com.jayway.jsonpath.JsonPath;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.http.MediaType;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import pl.krakow.centra.domainevents.RoomAnswer.BookedRoom;
import pl.krakow.centra.domainevents.RoomGranted;
import pl.krakow.centra.domainevents.RoomRefused;
import pl.krakow.centra.domainevents.Topics;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.security.Role;
import pl.krakow.centra.kit.test.ApiCalls;
import pl.krakow.centra.kit.test.CollectionContract;
import pl.krakow.centra.kit.test.EmbeddedInfrastructure;
import pl.krakow.centra.kit.test.OtherService;
import pl.krakow.centra.kit.test.Persona;
import pl.krakow.centra.kit.test.ToldEvents;

/** Working groups over HTTP, with everything behind them. */
@EmbeddedInfrastructure
@SpringBootTest
@AutoConfigureMockMvc
class GroupsIT {

    private static final CentreId REYMONTA = new CentreId("reymonta");
    private static final String GROUPS = "/api/v1/centres/reymonta/groups";
    private static final Persona COORDINATOR = Persona.coordinator(REYMONTA);
    private static final Persona ANYBODY = Persona.anonymous();
    private static final LocalDate DAY = LocalDate.now(ZoneOffset.UTC).plusDays(30);

    @Autowired
    private MockMvcTester http;

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private Clock clock;

    @Autowired
    private ConsumerFactory<String, byte[]> consumers;

    @Test
    void peopleApplyAreLetInLeadAndGo() {
        var group = group("BY_APPLICATION", 1);
        var path = GROUPS + "/" + group;
        assertThat(JsonPath.<List<String>>read(text(get(ANYBODY, GROUPS + "?limit=100")), "$.items[*].id"))
                .contains(group);
        assertThat(text(get(ANYBODY, path))).doesNotContain("coordinator", "leader", "mine");

        var applied = join(person(1), path);
        assertThat(applied).hasStatus(201);
        assertThat(this.<String>of(applied, "state")).isEqualTo("APPLIED");
        refused(join(person(1), path), 409, "already-in-group");
        var other = join(person(2), path);
        String first = of(applied, "id");
        String second = of(other, "id");

        refused(post(person(2), path + "/members/" + first + "/accept", "{}"), 403, "group-not-led");
        assertThat(post(COORDINATOR, path + "/members/" + first + "/accept", "{}"))
                .hasStatusOk();
        refused(post(COORDINATOR, path + "/members/" + second + "/accept", "{}"), 409, "group-full");
        assertThat(post(COORDINATOR, path + "/members/" + first + "/lead", "{}"))
                .hasStatusOk();

        assertThat(post(person(1), path + "/members/" + second + "/decline", "{\"reason\": \"Komplet\"}"))
                .hasStatusOk();
        assertThat(text(get(person(1), path + "/members"))).contains("osoba1@example.org");
        assertThat(get(person(2), path + "/members")).hasStatus(404);
        assertThat(text(get(person(2), "/api/v1/my-groups"))).contains(group, "Komplet");
        assertThat(text(get(person(1), path))).contains("LEADER");

        assertThat(post(person(2), path + "/members/" + first + "/leave", "{}")).hasStatus(404);
        assertThat(post(person(1), path + "/members/" + first + "/leave", "{}")).hasStatusOk();
        assertThat(get(person(1), path + "/members")).hasStatus(404);
        assertThat(new ToldEvents(consumers).of(Topics.EVENTS, first, 2))
                .containsExactly(
                        "pl.krakow.centra.group.membership-changed.v1 4",
                        "pl.krakow.centra.group.membership-changed.v1 7");
    }

    @Test
    void aClosedGroupIsSeenByWhoIsInvitedAndNobodyElse() {
        var group = group("BY_INVITATION", 5);
        var path = GROUPS + "/" + group;
        assertThat(get(ANYBODY, path)).hasStatus(404);
        refused(join(person(3), path), 404, "group-unknown");
        assertThat(text(get(ANYBODY, GROUPS + "?limit=100"))).doesNotContain(group);

        var invited = post(
                COORDINATOR,
                path + "/invitations",
                "{\"name\": \"Osoba 3\", \"account\": \"%s\"}"
                        .formatted(person(3).subject()));
        assertThat(invited).hasStatus(201);
        assertThat(get(person(3), path)).hasStatusOk();
        assertThat(get(person(3), path + "/meetings")).hasStatus(404);
        String membership = of(invited, "id");
        assertThat(post(person(4), path + "/members/" + membership + "/take", who(4)))
                .hasStatus(404);
        assertThat(post(person(3), path + "/members/" + membership + "/take", who(3)))
                .hasStatusOk();
        assertThat(get(person(3), path + "/meetings")).hasStatusOk();
        refused(post(person(3), path + "/invitations", who(5)), 403, "group-not-led");

        assertThat(post(COORDINATOR, path + "/invitations", who(5))).hasStatus(201);
        assertThat(stored("workingGroups", group).toString())
                .as("neither name nor token is where it needn't be")
                .doesNotContain("cal_");
        refused(post(COORDINATOR, path + "/invitations", who(5)), 409, "already-in-group");
        assertThat(get(ANYBODY, "/api/v1/group-invitations/nonsense")).hasStatus(404);
    }

    @Test
    void aMeetingIsToldOfOnceItHasItsRoom() {
        var group = group("AT_ONCE", 5);
        var path = GROUPS + "/" + group;
        assertThat(join(person(6), path)).hasStatus(201);
        refused(post(person(6), path + "/meetings", meeting("{\"roomId\": \"1w040\"}")), 403, "group-not-led");

        var planned = post(COORDINATOR, path + "/meetings", meeting("{\"roomId\": \"1w040\"}"));
        assertThat(planned).hasStatus(201);
        String id = of(planned, "id");
        var meeting = path + "/meetings/" + id;
        assertThat(this.<String>of(planned, "room.state")).isEqualTo("REQUESTED");
        assertThat(text(get(person(6), meeting))).doesNotContain("\"room\"");

        var uuid = UUID.fromString(id);
        var booking = new OtherService("/booking-service");
        booking.says(
                new RoomRefused(uuid, uuid, "reymonta", 1, "room-not-available", List.of(), null), 2, clock.instant());
        awaitMeeting(meeting, "room.state", "REFUSED");
        assertThat(this.<Boolean>of(get(COORDINATOR, meeting), "told")).isFalse();
        assertThat(text(get(COORDINATOR, "/api/v1/centres/reymonta/group-meetings?from=%s&to=%s".formatted(DAY, DAY))))
                .contains(id, "REFUSED", "\"groupName\":\"Łatwiej przejść\"");

        assertThat(post(COORDINATOR, meeting + "/ask-for-room", "")).hasStatusOk();
        var start = OffsetDateTime.parse(DAY + "T17:00:00+01:00");
        booking.says(
                new RoomGranted(
                        uuid,
                        uuid,
                        "reymonta",
                        2,
                        new BookedRoom(UUID.randomUUID(), "1w040", start, start.plusHours(2))),
                4,
                clock.instant());
        awaitMeeting(meeting, "told", true);
        assertThat(text(get(ANYBODY, path))).contains("nextMeeting", "1w040");

        assertThat(post(COORDINATOR, meeting + "/cancel", "{\"reason\": \"Choroba\"}"))
                .hasStatusOk();
        refused(post(COORDINATOR, meeting + "/cancel", "{}"), 409, "meeting-not-possible");
        assertThat(new ToldEvents(consumers).of(Topics.EVENTS, id, 3))
                .containsExactly(
                        "pl.krakow.centra.event.room-requested.v1 1",
                        "pl.krakow.centra.event.room-requested.v1 2",
                        "pl.krakow.centra.event.room-given-up.v1 3");
    }

    @Test
    void whatAMeetingDealtWithAndDecidedIsWrittenDown() {
        var group = group("AT_ONCE", 5);
        var path = GROUPS + "/" + group;
        String member = of(join(person(7), path), "id");
        assertThat(post(COORDINATOR, path + "/members/" + member + "/lead", "{}"))
                .hasStatusOk();
        String id = of(
                post(
                        person(7),
                        path + "/meetings",
                        meeting("{\"online\": \"https://example.org/x\", \"participantsOnly\": true}")),
                "id");
        var meeting = path + "/meetings/" + id;
        assertThat(text(get(ANYBODY, path))).contains("nextMeeting").doesNotContain("example.org/x");
        assertThat(put(person(7), meeting + "/agenda", "{\"items\": [{\"title\": \"Spacer\", \"minutes\": 20}]}"))
                .hasStatusOk();
        refused(put(person(7), meeting + "/attendance", attendance(member)), 409, "meeting-not-begun");
        refused(
                post(person(7), meeting + "/decisions", "{\"text\": \"Tak\", \"adopted\": true}"),
                409,
                "meeting-not-begun");

        begun(id);
        assertThat(put(person(7), meeting + "/notes", "{\"notes\": \"Mapa gotowa\"}"))
                .hasStatusOk();
        refused(
                put(
                        person(7),
                        meeting + "/attendance",
                        attendance(UUID.randomUUID().toString())),
                422,
                "attendance-of-stranger");
        assertThat(put(person(7), meeting + "/attendance", attendance(member))).hasStatusOk();
        var decided = post(
                person(7),
                meeting + "/decisions",
                "{\"text\": \"Przyjęto mapę\", \"adopted\": true, \"vote\": {\"inFavour\": 3, \"against\": 1, \"abstained\": 0}}");
        assertThat(decided).hasStatus(201);
        assertThat(this.<Integer>of(decided, "number")).isEqualTo(1);
        assertThat(put(person(7), path + "/decisions/1", "{\"text\": \"Przyjęto mapę barier\", \"adopted\": true}"))
                .hasStatusOk();
        assertThat(text(get(person(7), meeting))).contains("Mapa gotowa", "Przyjęto mapę barier", "PRESENT");
        assertThat(text(get(person(7), path + "/decisions"))).contains("Przyjęto mapę barier");
        assertThat(get(person(8), path + "/decisions")).hasStatus(404);
        assertThat(new ToldEvents(consumers).of(Topics.EVENTS, id, 1).getFirst())
                .startsWith("pl.krakow.centra.group.meeting-held.v1");
    }

    @Test
    void filesOfAMeetingAreForMembersUnlessTheyAreForEverybodyAndTheGroupIsOpen() {
        var group = group("AT_ONCE", 5);
        var path = GROUPS + "/" + group;
        assertThat(join(person(10), path)).hasStatus(201);
        var planned = post(COORDINATOR, path + "/meetings", agendaMeeting());
        var meeting = path + "/meetings/" + this.<String>of(planned, "id");
        String item = of(planned, "agenda[0].id");

        refused(upload(person(10), meeting, "name=mapa.txt&title=Mapa", "treść"), 403, "group-not-led");
        refused(upload(person(11), meeting, "name=mapa.txt&title=Mapa", "treść"), 404, "meeting-unknown");
        refused(upload(COORDINATOR, meeting, "name=mapa.exe&title=Mapa", "MZ\u0001\u0002"), 422, "file-refused");
        refused(
                upload(COORDINATOR, meeting, "name=a.txt&title=A&agendaItem=" + UUID.randomUUID(), "treść"),
                422,
                "agenda-item-unknown");
        var attached =
                upload(COORDINATOR, meeting, "name=mapa.txt&title=Mapa barier&agendaItem=" + item, "tylko dla nas");
        assertThat(attached).hasStatus(201);
        assertThat(this.<String>of(attached, "files[0].agendaItem")).isEqualTo(item);
        String own = of(attached, "files[0].path");
        var shared = upload(COORDINATOR, meeting, "name=plan.txt&title=Plan&membersOnly=false", "dla wszystkich");
        String open = of(shared, "files[1].path");

        assertThat(text(get(person(10), own))).isEqualTo("tylko dla nas");
        assertThat(get(person(10), own).getResponse().getHeader("Cache-Control"))
                .contains("no-store");
        assertThat(get(ANYBODY, own)).hasStatus(404);
        assertThat(get(person(11), own)).hasStatus(404);
        assertThat(text(get(ANYBODY, open))).isEqualTo("dla wszystkich");

        assertThat(put(COORDINATOR, open, "{\"title\": \"Plan\", \"membersOnly\": true}"))
                .hasStatusOk();
        assertThat(get(ANYBODY, open)).hasStatus(404);
        assertThat(http.delete()
                        .uri(own)
                        .with(COORDINATOR)
                        .header("If-Match", "*")
                        .exchange())
                .hasStatusOk();
        assertThat(get(person(10), own)).hasStatus(404);
        assertThat(mongo.getCollection("groupFileParts")
                        .countDocuments(new Document("owner", meeting.substring(meeting.lastIndexOf('/') + 1))))
                .as("only the bytes of what is shown are kept")
                .isEqualTo(1);
    }

    @Test
    void aClosedGroupHasNoFilesForEverybody() {
        var group = group("BY_INVITATION", 5);
        var path = GROUPS + "/" + group;
        var meeting =
                path + "/meetings/" + this.<String>of(post(COORDINATOR, path + "/meetings", agendaMeeting()), "id");

        refused(
                upload(COORDINATOR, meeting, "name=plan.txt&title=Plan&membersOnly=false", "treść"),
                422,
                "file-for-members-only");
        assertThat(upload(COORDINATOR, meeting, "name=plan.txt&title=Plan", "treść"))
                .hasStatus(201);
    }

    @Test
    void everybodySeesWhenOpenGroupsMeetAndNothingThatIsTheirOwn() {
        var open = GROUPS + "/" + group("AT_ONCE", 5);
        var closed = GROUPS + "/" + group("BY_INVITATION", 5);
        String shown = of(post(COORDINATOR, open + "/meetings", agendaMeeting()), "id");
        String online = of(
                post(
                        COORDINATOR,
                        open + "/meetings",
                        meeting("{\"online\": \"https://example.org/tajne\", \"participantsOnly\": true}")),
                "id");
        String unsure = of(post(COORDINATOR, open + "/meetings", meeting("{\"roomId\": \"1w040\"}")), "id");
        String hidden = of(post(COORDINATOR, closed + "/meetings", agendaMeeting()), "id");
        var path = open + "/meetings/" + shown;
        assertThat(put(COORDINATOR, path + "/notes", "{\"notes\": \"Sprawa pani Kowalskiej\"}"))
                .hasStatusOk();
        assertThat(upload(COORDINATOR, path, "name=a.txt&title=Nasze", "a")).hasStatus(201);
        assertThat(upload(COORDINATOR, path, "name=b.txt&title=Plan spaceru&membersOnly=false", "b"))
                .hasStatus(201);
        var day = "from=%s&to=%s&limit=100".formatted(DAY, DAY);

        for (var list : List.of("/api/v1/open-meetings", "/api/v1/centres/reymonta/open-meetings")) {
            var found = text(get(ANYBODY, list + "?" + day));
            assertThat(found)
                    .contains(shown, online, "Plan spaceru", "Łatwiej przejść")
                    .doesNotContain(unsure, hidden, "Nasze", "Kowalskiej", "tajne");
            var linked = text(http.get()
                    .uri(list + "?" + day)
                    .header("Accept", "application/ld+json")
                    .exchange());
            assertThat(JsonPath.<List<String>>read(linked, "$['@graph'][*].identifier"))
                    .contains(shown, online)
                    .doesNotContain(unsure, hidden);
            assertThat(linked).contains("VirtualLocation").doesNotContain("tajne");
            assertThat(text(get(ANYBODY, list + "/feed.atom")))
                    .contains("urn:uuid:" + shown, "Łatwiej przejść: Mapa barier")
                    .doesNotContain(unsure, hidden, "tajne");
            assertThat(text(get(ANYBODY, list + "/calendar.ics")))
                    .contains(shown)
                    .doesNotContain(unsure, hidden, "tajne");
        }
        assertThat(text(get(ANYBODY, "/api/v1/centres/nowa-huta/open-meetings?" + day)))
                .doesNotContain(shown);

        assertThat(post(COORDINATOR, path + "/cancel", "{\"reason\": \"Choroba Anny\"}"))
                .hasStatusOk();
        assertThat(text(get(ANYBODY, "/api/v1/open-meetings?" + day)))
                .contains("CANCELLED")
                .doesNotContain("Choroba");
        assertThat(text(get(ANYBODY, "/api/v1/open-meetings/feed.atom"))).contains("Odwołane: Łatwiej przejść");
    }

    private MvcTestResult upload(Persona person, String meeting, String query, String content) {
        return http.post()
                .uri(meeting + "/files?" + query)
                .with(person)
                .header("If-Match", "*")
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .content(content.getBytes(UTF_8))
                .exchange();
    }

    private static String agendaMeeting() {
        return """
                {"title": "Mapa barier", "start": "%sT17:00:00+01:00", "end": "%sT19:00:00+01:00",
                 "place": {"offSite": "ul. Czarnowiejska 1"}, "people": 12, "agenda": [{"title": "Spacer"}]}""".formatted(DAY, DAY);
    }

    @Test
    void aSeriesIsPlannedChangedAndCalledOffFromADateOn() {
        var group = group("AT_ONCE", 5);
        var path = GROUPS + "/" + group;
        assertThat(join(person(9), path)).hasStatus(201);
        String calendar = of(post(person(9), path + "/calendar", ""), "path");
        var rule = """
                {"start": "%sT17:00:00", "rule": "FREQ=WEEKLY;COUNT=3", "duration": "PT2H",
                 "place": {"offSite": "ul. Czarnowiejska 1"}, "people": 5}""".formatted(DAY);
        assertThat(text(post(COORDINATOR, path + "/meeting-series/preview", rule)))
                .contains("originalStart");
        refused(post(person(9), path + "/meeting-series", rule), 403, "group-not-led");
        var planned = post(COORDINATOR, path + "/meeting-series", rule);
        assertThat(planned).hasStatus(201);
        String series = of(planned, "id");
        assertThat(this.<Boolean>of(planned, "busy")).isFalse();

        var second = DAY.plusDays(7) + "T17:00:00";
        assertThat(post(COORDINATOR, path + "/meeting-series/" + series + "/change", """
                        {"from": "%s", "time": "18:00:00", "duration": "PT1H",
                         "place": {"offSite": "ul. Czarnowiejska 1"}, "people": 5}""".formatted(second)))
                .hasStatusOk();
        refused(
                post(
                        COORDINATOR,
                        path + "/meeting-series/" + series + "/cancel",
                        "{\"from\": \"2020-01-01T10:00:00\"}"),
                422,
                "occurrence-unknown");
        assertThat(post(
                        COORDINATOR,
                        path + "/meeting-series/" + series + "/cancel",
                        "{\"from\": \"%sT17:00:00\"}".formatted(DAY.plusDays(14))))
                .hasStatusOk();

        var list = text(get(person(9), path + "/meetings"));
        assertThat(JsonPath.<List<String>>read(list, "$.items[*].state"))
                .containsExactly("PLANNED", "PLANNED", "CANCELLED");
        assertThat(JsonPath.<List<String>>read(list, "$.items[*].start"))
                .element(1)
                .asString()
                .contains("T18:00:00");
        assertThat(text(get(ANYBODY, calendar))).contains("BEGIN:VEVENT", "STATUS:CANCELLED");

        var version = get(COORDINATOR, path).getResponse().getHeader("ETag");
        assertThat(new ApiCalls(http)
                        .post(
                                COORDINATOR,
                                path + "/end",
                                "{\"reason\": \"Cel osiągnięty\"}",
                                Map.of("If-Match", "" + version)))
                .hasStatusOk();
        assertThat(JsonPath.<List<String>>read(text(get(COORDINATOR, path + "/meetings")), "$.items[*].state"))
                .containsOnly("CANCELLED");
        assertThat(get(ANYBODY, calendar)).hasStatus(404);
        assertThat(get(ANYBODY, path)).hasStatus(404);
        refused(post(COORDINATOR, path + "/meetings", meeting("{\"roomId\": \"1w040\"}")), 409, "group-not-active");
    }

    /** As if the meeting had been planned to begin now. */
    private void begun(String meeting) {
        var now = clock.instant();
        mongo.getCollection("groupMeetings")
                .updateOne(
                        new Document("_id", UUID.fromString(meeting)),
                        new Document(
                                "$set",
                                new Document("start", Date.from(now))
                                        .append("end", Date.from(now.plus(Duration.ofHours(1))))));
    }

    private Document stored(String collection, String id) {
        var found = mongo.getCollection(collection)
                .find(new Document("_id", UUID.fromString(id)))
                .first();
        return found == null ? new Document() : found;
    }

    private void awaitMeeting(String path, String member, Object value) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(this.<Object>of(get(COORDINATOR, path), member))
                        .isEqualTo(value));
    }

    private String group(String joining, int most) {
        var made = post(COORDINATOR, GROUPS, draft(joining, most));
        assertThat(made).hasStatus(201);
        return of(made, "id");
    }

    private static String draft(String joining, int most) {
        return """
                {"name": {"pl": "Łatwiej przejść"}, "purpose": {"pl": "Co przeszkadza w dzielnicy"},
                 "joining": "%s", "mostMembers": %d}""".formatted(joining, most);
    }

    private static String meeting(String place) {
        return """
                {"title": "Mapa barier", "start": "%sT17:00:00+01:00", "end": "%sT19:00:00+01:00",
                 "place": %s, "people": 12}""".formatted(DAY, DAY, place);
    }

    private static String attendance(String member) {
        return "{\"members\": {\"%s\": \"PRESENT\"}, \"guests\": 2}".formatted(member);
    }

    private MvcTestResult join(Persona person, String path) {
        return post(
                person, path + "/members", who(Integer.parseInt(person.name().substring(6))));
    }

    private static String who(int number) {
        return "{\"name\": \"Osoba %d\", \"email\": \"osoba%d@example.org\"}".formatted(number, number);
    }

    private static Persona person(int number) {
        return new Persona("person" + number, Set.of(Role.RESIDENT), List.of());
    }

    private <T> T of(MvcTestResult answer, String member) {
        return read(answer, "$." + member);
    }

    private static void refused(MvcTestResult answer, int status, String code) {
        CollectionContract.refused(answer, status, code);
    }

    private MvcTestResult get(Persona person, String uri) {
        return new ApiCalls(http).get(person, uri);
    }

    private MvcTestResult post(Persona person, String uri, String body) {
        return new ApiCalls(http).post(person, uri, body, Map.of("If-Match", "*"));
    }

    private MvcTestResult put(Persona person, String uri, String body) {
        return http.put()
                .uri(uri)
                .with(person)
                .header("If-Match", "*")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
