package pl.krakow.centra.sites.residents.rooms;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

import pl.krakow.centra.sites.forms.Fields;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Once;

/**
 * A request for a room as somebody fills it in; whatever was entered stays, also what can't be read.
 *
 * @param start local to the centre; null when it isn't said or can't be read
 * @param who the id of whom it is for, or {@link #NEW_GROUP} or {@link #MYSELF}
 * @param accepted the version of the regulations that was ticked
 * @param once lets the request be sent at most once, and {@code onceWho} whoever is registered with it
 */
record AskForm(
        @Nullable LocalDateTime start,
        int minutes,
        String title,
        String purpose,
        String people,
        boolean fees,
        List<String> equipment,
        String who,
        String group,
        String name,
        String phone,
        String accepted,
        String once,
        String onceWho) {

    static final String NEW_GROUP = "group";
    static final String MYSELF = "me";
    static final int LONGEST_TITLE = 200;
    static final int LONGEST_PURPOSE = 2000;
    static final int LONGEST_NAME = 200;
    static final int LONGEST_GROUP = 300;
    private static final int USUAL_MINUTES = 120;
    private static final int LEAST_DIGITS = 9;
    private static final int MOST_EQUIPMENT = 20;

    static AskForm read(MultiValueMap<String, String> form) {
        return new AskForm(
                start(Fields.text(form, "start"), Fields.text(form, "date"), Fields.text(form, "time")),
                minutes(Fields.text(form, "minutes")),
                Fields.text(form, "title"),
                Fields.text(form, "purpose"),
                Fields.text(form, "people"),
                Fields.text(form, "fees").equals("yes"),
                form.getOrDefault("equipment", List.of()).stream()
                        .filter(code -> !code.isBlank())
                        .distinct()
                        .limit(MOST_EQUIPMENT)
                        .toList(),
                Fields.text(form, "who"),
                Fields.text(form, "group"),
                Fields.text(form, "name"),
                Fields.text(form, "phone"),
                Fields.text(form, "regulations"),
                Fields.text(form, "once"),
                Fields.text(form, "onceWho"));
    }

    private static @Nullable LocalDateTime start(String start, String date, String time) {
        try {
            if (!date.isEmpty() && !time.isEmpty()) {
                return LocalDate.parse(date).atTime(LocalTime.parse(time));
            }
            return start.isEmpty() ? null : LocalDateTime.parse(start);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static int minutes(String text) {
        try {
            var minutes = Integer.parseInt(text);
            return minutes < 1 || minutes > 24 * 60 ? USUAL_MINUTES : minutes;
        } catch (NumberFormatException e) {
            return USUAL_MINUTES;
        }
    }

    public Duration length() {
        return Duration.ofMinutes(minutes);
    }

    /** How many are to come; null when it isn't a number. */
    public @Nullable Integer count() {
        try {
            return Integer.valueOf(people.replace("\u00a0", "").replace(" ", ""));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    public boolean wants(String code) {
        return equipment.contains(code);
    }

    public boolean isForNewGroup() {
        return who.equals(NEW_GROUP);
    }

    boolean hasPhone() {
        return phone.matches("[+0-9 ()./-]{1,40}")
                && phone.chars().filter(Character::isDigit).count() >= LEAST_DIGITS;
    }

    /** Another time, everything else as it was entered. */
    AskForm at(LocalDateTime time, int length) {
        return new AskForm(
                time, length, title, purpose, people, fees, equipment, who, group, name, phone, accepted, once,
                onceWho);
    }

    /** To be sent again after that answer. */
    AskForm after(Answer<?> answer) {
        return with(new Once(once).after(answer), onceWho);
    }

    /** To be sent again after that answer to the registration of a group or person. */
    AskForm afterRegistering(Answer<?> answer) {
        return with(once, new Once(onceWho).after(answer));
    }

    private AskForm with(String key, String keyOfWho) {
        return new AskForm(
                start, minutes, title, purpose, people, fees, equipment, who, group, name, phone, accepted, key,
                keyOfWho);
    }

    /** For whom, once they are registered; another one would be another registration. */
    AskForm on(String beneficiary) {
        return new AskForm(
                start,
                minutes,
                title,
                purpose,
                people,
                fees,
                equipment,
                beneficiary,
                "",
                name,
                phone,
                accepted,
                once,
                who.equals(beneficiary) ? onceWho : "");
    }

    /** With the name of who is signed in, where none was entered. */
    AskForm by(@Nullable String person, String usualWho) {
        return new AskForm(
                start,
                minutes,
                title,
                purpose,
                people,
                fees,
                equipment,
                who.isEmpty() ? usualWho : who,
                group,
                name.isEmpty() && person != null ? person : name,
                phone,
                accepted,
                once,
                onceWho);
    }
}
