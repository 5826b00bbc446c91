package pl.krakow.centra.sites.gateway;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import pl.krakow.centra.kit.centre.LocalizedText;
import pl.krakow.centra.sites.gateway.OpeningHours.Hours;
import pl.krakow.centra.sites.gateway.RoomDay.Stretch;
import pl.krakow.centra.sites.gateway.RoomDay.Use;

/**
 * The API's JSON read with tolerance: members we don't know are left alone, missing optional ones are nothing. Only
 * this class knows what the JSON looks like.
 */
final class Shapes {

    /** An answer that isn't what the API promises. */
    static final class Unreadable extends RuntimeException {
        Unreadable(String what) {
            super(what, null, false, false);
        }
    }

    private Shapes() {}

    static Stream<JsonNode> items(JsonNode body) {
        var items = body.isArray() ? body : body.path("items");
        return stream(items);
    }

    static Room room(JsonNode node) {
        var equipment = stream(node.path("equipment")).map(JsonNode::asString).toList();
        return new Room(
                needed(node, "id"),
                localized(node.has("name") ? node.path("name") : node.path("names")),
                node.path("area").isNumber() ? node.path("area").decimalValue() : BigDecimal.ZERO,
                node.path("capacity").asInt(0),
                equipment);
    }

    static OpeningHours openingHours(JsonNode node) {
        Map<LocalDate, List<Hours>> days = new HashMap<>();
        for (var day : node.path("days")) {
            days.put(LocalDate.parse(needed(day, "date")), hours(day));
        }
        Map<DayOfWeek, List<Hours>> weekly = new EnumMap<>(DayOfWeek.class);
        var week = node.path("weekly");
        if (week.isObject()) {
            week.propertyStream()
                    .forEach(day ->
                            weekly.put(DayOfWeek.valueOf(day.getKey().toUpperCase(Locale.ROOT)), list(day.getValue())));
        } else {
            for (var day : week) {
                weekly.put(DayOfWeek.valueOf(needed(day, "day").toUpperCase(Locale.ROOT)), hours(day));
            }
        }
        return new OpeningHours(days, weekly);
    }

    private static List<Hours> hours(JsonNode day) {
        return list(day.path("intervals"));
    }

    private static List<Hours> list(JsonNode hours) {
        return stream(hours)
                .map(open -> new Hours(LocalTime.parse(needed(open, "opens")), LocalTime.parse(needed(open, "closes"))))
                .toList();
    }

    static List<RoomDay> roomDays(JsonNode body) {
        return stream(body.path("rooms"))
                .flatMap(room -> stream(room.path("days"))
                        .map(day -> new RoomDay(
                                needed(room, "roomId"),
                                LocalDate.parse(needed(day, "date")),
                                stream(day.path("intervals"))
                                        .map(Shapes::stretch)
                                        .toList())))
                .toList();
    }

    private static Stretch stretch(JsonNode node) {
        return new Stretch(time(node, "start"), time(node, "end"), word(Use.class, text(node, "state"), Use.TAKEN));
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    /** An event without a time can't stand in a programme. */
    static Stream<Event> event(JsonNode node) {
        if (text(node, "start") == null || text(node, "title") == null) {
            return Stream.of();
        }
        var start = time(node, "start");
        return Stream.of(new Event(
                needed(node, "id"),
                node.path("centre").asString(""),
                node.path("kind").asString("OTHER"),
                node.path("title").asString(""),
                text(node, "description"),
                start,
                text(node, "end") == null ? start : time(node, "end"),
                node.path("capacity").isNumber() ? node.path("capacity").asInt() : null,
                signUp(node.path("signUp"))));
    }

    private static Event.@Nullable SignUp signUp(JsonNode node) {
        var state = text(node, "state");
        return state == null ? null : new Event.SignUp(state, node.path("free").asInt(0));
    }

    static SignedUp signedUp(JsonNode node) {
        var registration = node.path("registration");
        return new SignedUp(
                "CONFIRM".equals(text(node, "purpose")),
                needed(registration, "state"),
                needed(registration, "centre"),
                needed(registration, "eventId"),
                registration.path("name").asString(""),
                registration.path("people").asInt(1),
                registration.path("placeInLine").isNumber()
                        ? registration.path("placeInLine").asInt()
                        : null,
                text(registration, "until") == null ? null : time(registration, "until"),
                text(registration, "ticket"));
    }

    /** A wish shows the time that is offered, or was taken. */
    static OpenedAdvice openedAdvice(JsonNode node) {
        boolean isWish = node.path("wish").isObject();
        var one = node.path(isWish ? "wish" : "appointment");
        var appointment = isWish ? one.path("appointment") : one;
        var answerBy = text(one, isWish ? "answerBy" : "until");
        return new OpenedAdvice(
                "CONFIRM".equals(text(node, "purpose")),
                isWish,
                needed(one, "state"),
                needed(one, "centre"),
                one.path("field").asString(""),
                appointment.isObject() ? talk(appointment) : null,
                answerBy == null ? null : OffsetDateTime.parse(answerBy),
                isWish ? LocalDate.parse(needed(one, "from")) : null,
                isWish ? LocalDate.parse(needed(one, "until")) : null,
                one.path("placeInLine").isNumber() ? one.path("placeInLine").asInt() : null);
    }

    private static OpenedAdvice.Talk talk(JsonNode appointment) {
        var place = appointment.path("place");
        return new OpenedAdvice.Talk(
                time(appointment, "start"),
                time(appointment, "end"),
                appointment.path("adviser").path("name").asString(""),
                place.path("way").asString("ON_SITE"),
                Stream.of("roomId", "link", "number")
                        .flatMap(member -> Stream.ofNullable(text(place, member)))
                        .findFirst()
                        .orElse(null));
    }

    static OpenedAdvice.Slot adviceSlot(JsonNode node) {
        return new OpenedAdvice.Slot(
                needed(node, "id"),
                time(node, "start"),
                time(node, "end"),
                node.path("adviser").path("name").asString(""));
    }

    static String adviceField(JsonNode body, String code) {
        return items(body)
                .filter(field -> code.equals(text(field, "code")))
                .map(field -> field.path("name").asString(code))
                .findFirst()
                .orElse(code);
    }

    static FeedbackForm feedbackForm(JsonNode node) {
        return new FeedbackForm(
                node.path("open").asBoolean(false),
                node.path("answered").asBoolean(false),
                text(node, "closes") == null ? null : time(node, "closes"),
                stream(node.path("questions")).map(Shapes::question).toList());
    }

    private static FeedbackForm.Question question(JsonNode node) {
        Map<String, String> options = new LinkedHashMap<>();
        node.path("options")
                .propertyStream()
                .forEach(
                        option -> options.put(option.getKey(), option.getValue().asString("")));
        return new FeedbackForm.Question(
                needed(node, "key"),
                word(FeedbackForm.Kind.class, text(node, "kind"), FeedbackForm.Kind.TEXT),
                needed(node, "text"),
                node.path("required").asBoolean(false),
                options);
    }

    static Invitation invitation(JsonNode node) {
        var membership = node.path("membership");
        return new Invitation(
                needed(node, "group"),
                node.path("purpose").asString(""),
                needed(membership, "centre"),
                membership.path("name").asString(""),
                needed(membership, "state"),
                text(membership, "answerBy") == null ? null : time(membership, "answerBy"));
    }

    static CertificateCheck certificateCheck(JsonNode node) {
        var since = text(node, "since");
        return new CertificateCheck(
                needed(node, "number"),
                CertificateCheck.Standing.valueOf(needed(node, "standing")),
                since == null ? null : OffsetDateTime.parse(since),
                needed(node, "event"),
                LocalDate.parse(needed(node, "firstDay")),
                LocalDate.parse(needed(node, "lastDay")),
                node.path("hours").decimalValue(),
                needed(node, "centreName"),
                LocalDate.parse(needed(node, "issued")));
    }

    static VolunteeringCertificateCheck volunteeringCertificateCheck(JsonNode node) {
        var since = text(node, "since");
        var first = text(node, "firstDay");
        var last = text(node, "lastDay");
        return new VolunteeringCertificateCheck(
                needed(node, "number"),
                CertificateCheck.Standing.valueOf(needed(node, "standing")),
                since == null ? null : OffsetDateTime.parse(since),
                "OPINION".equals(text(node, "kind")),
                needed(node, "organisation"),
                first == null ? null : LocalDate.parse(first),
                last == null ? null : LocalDate.parse(last),
                node.path("hours").isNumber() ? node.path("hours").decimalValue() : null,
                needed(node, "centreName"),
                LocalDate.parse(needed(node, "issued")));
    }

    static Refusal refusal(int status, byte[] body, JsonMapper json) {
        try {
            var node = json.readTree(body);
            var alternatives = stream(node.path("alternatives"))
                    .map(free -> new Refusal.Alternative(
                            free.path("roomId").asString(""),
                            free.path("start").asString(""),
                            free.path("end").asString("")))
                    .toList();
            var fields = fields(node);
            return new Refusal(
                    status, text(node, "code"), text(node, "title"), text(node, "detail"), alternatives, fields);
        } catch (JacksonException e) {
            return new Refusal(status, null, null, null, List.of(), List.of());
        }
    }

    /** What is wrong with which member: a list, or one pointer beside the text of the refusal. */
    private static List<Refusal.Field> fields(JsonNode refusal) {
        var pointer = text(refusal, "pointer");
        if (pointer != null && !refusal.path("errors").isArray()) {
            var whole = new Refusal(0, null, text(refusal, "title"), text(refusal, "detail"), List.of(), List.of());
            return List.of(new Refusal.Field(pointer, Objects.requireNonNullElse(whole.sentence(), "")));
        }
        return stream(refusal.path("errors"))
                .map(error -> new Refusal.Field(
                        error.path("pointer").asString(""),
                        error.path("message").asString("")))
                .toList();
    }

    private static @Nullable LocalizedText localized(JsonNode node) {
        if (node.isString()) {
            return new LocalizedText(Map.of("pl", node.asString()));
        }
        Map<String, String> texts = new HashMap<>();
        if (node.isObject()) {
            node.propertyStream()
                    .forEach(text -> texts.put(text.getKey(), text.getValue().asString("")));
        }
        return texts.containsKey("pl") ? new LocalizedText(texts) : null;
    }

    private static OffsetDateTime time(JsonNode node, String name) {
        return OffsetDateTime.parse(needed(node, name));
    }

    private static <E extends Enum<E>> E word(Class<E> words, @Nullable String text, E otherwise) {
        for (var word : words.getEnumConstants()) {
            if (word.name().equalsIgnoreCase(text)) {
                return word;
            }
        }
        return otherwise;
    }

    private static String needed(JsonNode node, String name) {
        var text = text(node, name);
        if (text == null) {
            throw new Unreadable("the API's answer lacks " + name);
        }
        return text;
    }

    private static @Nullable String text(JsonNode node, String name) {
        var value = node.path(name);
        return value.isString() ? value.stringValue() : value.isNumber() || value.isBoolean() ? value.asString() : null;
    }
}
