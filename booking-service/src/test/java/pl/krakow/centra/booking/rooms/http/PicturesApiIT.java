package pl.krakow.centra.booking.rooms.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import pl.krakow.centra.booking.Api;
import pl.krakow.centra.booking.BookingService;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.test.Persona;
import pl.krakow.centra.kit.test.PictureFiles;

/** Pictures of rooms as they are sent and shown. */
@BookingService
class PicturesApiIT {

    private static final String ROOMS = "/api/v1/centres/nowa-huta/rooms";
    private static final String WORDS = "?alternative="
            + URLEncoder.encode("Sala z rzędami krzeseł", StandardCharsets.UTF_8) + "&alternativeEn=Rows";

    @LocalServerPort
    private int port;

    private Api coordinator = Api.at(0);
    private Api anybody = Api.at(0);

    @BeforeEach
    void people() {
        anybody = Api.at(port);
        coordinator = anybody.as(Persona.coordinator(new CentreId("nowa-huta"))).with("Content-Type", "image/jpeg");
    }

    @Test
    void showsAPictureToEverybodyWithoutWhereItWasTaken() {
        var added = coordinator.post(ROOMS + "/p1/pictures" + WORDS, PictureFiles.jpegFromAPhone(600, 400, 6));

        assertThat(added.status()).as(added.toString()).isEqualTo(201);
        assertThat(added.text("alternative")).isEqualTo("Sala z rzędami krzeseł");
        assertThat(added.json().get("height").asInt()).isEqualTo(600);
        var picture = anybody.get(added.text("href"));
        assertThat(picture.status()).isEqualTo(200);
        assertThat(picture.header("Content-Type")).contains("image/jpeg");
        assertThat(picture.header("Cache-Control").orElse("")).contains("immutable", "public");
        assertThat(new String(picture.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain(PictureFiles.SECRET);
        assertThat(PictureFiles.shown(picture.bytes()).getHeight()).isEqualTo(600);
        var room = anybody.with("Accept-Language", "en").get(ROOMS + "/p1").json();
        assertThat(room.get("pictures").get(0).get("alternative").asString()).isEqualTo("Rows");
        assertThat(anybody.get(ROOMS + "/p1/pictures").json().get("items")).hasSize(1);
    }

    @Test
    void believesTheBytesAndNotTheType() {
        var png = coordinator.post(ROOMS + "/p2/pictures" + WORDS, PictureFiles.seeThroughPng(300, 300));
        var page = coordinator.post(ROOMS + "/p2/pictures" + WORDS, "<html>".getBytes(StandardCharsets.UTF_8));

        assertThat(png.text("type")).isEqualTo("image/png");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text("code")).isEqualTo("picture-not-readable");
    }

    @Test
    void showsOnePictureForOneIdempotencyKey() {
        var once = coordinator.with("Idempotency-Key", "picture-of-p3");
        var file = PictureFiles.png(300, 200);

        var first = once.post(ROOMS + "/p3/pictures" + WORDS, file);
        var second = once.post(ROOMS + "/p3/pictures" + WORDS, file);

        assertThat(second.text("id")).isEqualTo(first.text("id"));
        assertThat(anybody.get(ROOMS + "/p3/pictures").json().get("items")).hasSize(1);
    }

    @Test
    void takesAFileLargerThanOtherBodiesAndNoneTooLarge() {
        var large = PictureFiles.noisyPng(1200, 900);
        assertThat(large.length).isGreaterThan(1024 * 1024);

        assertThat(coordinator.post(ROOMS + "/p4/pictures" + WORDS, large).status())
                .isEqualTo(201);
        assertThat(coordinator
                        .post(ROOMS + "/p4/pictures" + WORDS, new byte[7 * 1024 * 1024])
                        .status())
                .isEqualTo(413);
    }

    @Test
    void removesAPictureFromTheRoomAndTheStore() {
        var added = coordinator.post(ROOMS + "/p5/pictures" + WORDS, PictureFiles.png(300, 200));

        assertThat(coordinator.send("DELETE", added.text("href"), null).status())
                .isEqualTo(204);

        assertThat(anybody.get(added.text("href")).status()).isEqualTo(404);
        assertThat(anybody.get(ROOMS + "/p5/pictures").json().get("items")).isEmpty();
        assertThat(coordinator.send("DELETE", added.text("href"), null).text("code"))
                .isEqualTo("picture-unknown");
    }

    @Test
    void saysAnewWhatAPictureShowsAndPutsItFirst() {
        coordinator.post(ROOMS + "/p6/pictures" + WORDS, PictureFiles.png(300, 200));
        var second = coordinator.post(ROOMS + "/p6/pictures" + WORDS, PictureFiles.png(310, 200));
        var staff = anybody.as(Persona.coordinator(new CentreId("nowa-huta")));
        var seen = staff.get(ROOMS + "/p6").header("ETag").orElseThrow();
        var words = Map.of("alternatives", Map.of("pl", "Widok od drzwi", "uk", "Вигляд від дверей"), "place", 1);

        var described = staff.with("If-Match", seen).put(second.text("href"), words);

        assertThat(described.status()).as(described.toString()).isEqualTo(200);
        var first = anybody.with("Accept-Language", "uk")
                .get(ROOMS + "/p6/pictures")
                .json()
                .get("items")
                .get(0);
        assertThat(first.get("id").asString()).isEqualTo(second.text("id"));
        assertThat(first.get("alternative").asString()).isEqualTo("Вигляд від дверей");
        assertThat(first.get("alternatives").has("en")).isFalse();
        assertThat(anybody.get(second.text("href")).status()).isEqualTo(200);
        assertThat(staff.with("If-Match", seen).put(second.text("href"), words).status())
                .as("once the room is another")
                .isEqualTo(412);
    }

    @Test
    void refusesADescriptionWithoutPolishOrOfAPictureOfAnotherRoom() {
        var picture = coordinator.post(ROOMS + "/p6/pictures" + WORDS, PictureFiles.png(300, 200));
        var staff = anybody.as(Persona.coordinator(new CentreId("nowa-huta")));
        var seen =
                staff.with("If-Match", staff.get(ROOMS + "/p6").header("ETag").orElseThrow());

        var english = seen.put(picture.text("href"), Map.of("alternatives", Map.of("en", "Rows"), "place", 1));
        var elsewhere = seen.put(
                picture.text("href").replace("/p6/", "/p1/"),
                Map.of("alternatives", Map.of("pl", "Rzędy"), "place", 1));

        assertThat(english.status()).as(english.toString()).isEqualTo(400);
        assertThat(english.toString()).contains("/alternatives/pl");
        assertThat(elsewhere.text("code")).isEqualTo("picture-unknown");
    }

    @Test
    void asksForWordsAndKeepsToAFewPictures() {
        var silent = coordinator.post(ROOMS + "/p7/pictures", PictureFiles.png(300, 200));
        assertThat(silent.status()).as(silent.toString()).isEqualTo(400);

        for (int i = 0; i < 12; i++) {
            assertThat(coordinator
                            .post(ROOMS + "/p7/pictures" + WORDS, PictureFiles.png(200 + i, 200))
                            .status())
                    .isEqualTo(201);
        }
        var thirteenth = coordinator.post(ROOMS + "/p7/pictures" + WORDS, PictureFiles.png(300, 200));
        assertThat(thirteenth.text("code")).isEqualTo("too-many-pictures");
        assertThat(coordinator
                        .post(ROOMS + "/nowhere/pictures" + WORDS, PictureFiles.png(300, 200))
                        .status())
                .isEqualTo(404);
    }
}
