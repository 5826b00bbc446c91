package pl.krakow.centra.sites.residents.volunteering;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

import pl.krakow.centra.sites.api.volunteering.Volunteer;
import pl.krakow.centra.sites.api.volunteering.VolunteerApi;
import pl.krakow.centra.sites.api.volunteering.VolunteerApi.Agreed;
import pl.krakow.centra.sites.forms.Emails;
import pl.krakow.centra.sites.forms.Faults;
import pl.krakow.centra.sites.words.Words;

/** A volunteer's profile as it is typed. */
record ProfileForm(
        String name,
        String email,
        String phone,
        String bornOn,
        String guardianName,
        String guardianEmail,
        String guardianPhone,
        boolean guardianActs,
        List<String> centres,
        List<String> skills,
        List<String> qualifications,
        List<String> languages,
        List<String> interests,
        String district,
        String travelKm,
        boolean remote,
        Times times,
        List<String> wishes,
        String weeklyHours,
        String needs,
        List<String> consents,
        String once,
        long revision) {

    /** Of the texts that are agreed to. */
    static final String VERSION = "2026-12";

    private static final String PHONE = "\\+?[0-9 ()-]{5,30}";
    private static final int ADULT = 18;
    private static final int USUAL_KM = 10;
    private static final int FARTHEST_KM = 100;
    private static final int MOST_HOURS = 60;
    private static final int LONGEST_NEEDS = 1000;

    static ProfileForm empty(@Nullable String name, List<String> centres) {
        return new ProfileForm(
                name == null ? "" : name,
                "",
                "",
                "",
                "",
                "",
                "",
                false,
                centres,
                List.of(),
                List.of(),
                List.of("pl"),
                List.of(),
                "",
                String.valueOf(USUAL_KM),
                false,
                new Times(List.of(), List.of(), List.of()),
                List.of(),
                "",
                "",
                List.of(),
                "",
                0);
    }

    static ProfileForm of(Volunteer volunteer) {
        var guardian = volunteer.guardian();
        return new ProfileForm(
                volunteer.name(),
                text(volunteer.email()),
                text(volunteer.phone()),
                volunteer.bornOn().toString(),
                guardian == null ? "" : guardian.name(),
                guardian == null ? "" : text(guardian.email()),
                guardian == null ? "" : text(guardian.phone()),
                guardian != null && guardian.acts(),
                volunteer.centres(),
                volunteer.skills(),
                volunteer.qualifications().stream()
                        .map(Volunteer.Qualification::qualification)
                        .toList(),
                volunteer.languages(),
                volunteer.interests(),
                text(volunteer.district()),
                String.valueOf(volunteer.travelKm()),
                volunteer.remote(),
                Times.of(volunteer),
                volunteer.wishes(),
                text(volunteer.weeklyHours()),
                text(volunteer.needs()),
                List.of(),
                "",
                volunteer.revision());
    }

    static ProfileForm read(MultiValueMap<String, String> form) {
        return new ProfileForm(
                value(form, "name"),
                value(form, "email"),
                value(form, "phone"),
                value(form, "bornOn"),
                value(form, "guardianName"),
                value(form, "guardianEmail"),
                value(form, "guardianPhone"),
                form.containsKey("guardianActs"),
                all(form, "centres"),
                all(form, "skills"),
                all(form, "qualifications"),
                all(form, "languages"),
                all(form, "interests"),
                value(form, "district"),
                value(form, "travelKm"),
                form.containsKey("remote"),
                Times.read(form),
                all(form, "wishes"),
                value(form, "weeklyHours"),
                value(form, "needs").replace("\r\n", "\n"),
                all(form, "consents"),
                value(form, "once"),
                value(form, "revision").matches("\\d{1,18}") ? Long.parseLong(value(form, "revision")) : 0);
    }

    /** @param isNew whether consents are part of the form */
    Faults faults(Words words, LocalDate today, boolean isNew) {
        var faults = new Faults();
        var born = born();
        check(faults, !name.isEmpty(), "name", words, "sign-up.name.missing");
        check(faults, email.isEmpty() || Emails.isLikely(email), "email", words, "my.letters.email.wrong");
        check(faults, phone.isEmpty() || phone.matches(PHONE), "phone", words, "vol.profile.phone.wrong");
        check(faults, born != null && born.isBefore(today), "bornOn", words, "vol.profile.born.wrong");
        check(
                faults,
                born == null || !born.plusYears(ADULT).isAfter(today) || !guardianName.isEmpty(),
                "guardianName",
                words,
                "vol.profile.guardian.missing");
        check(
                faults,
                guardianEmail.isEmpty() || Emails.isLikely(guardianEmail),
                "guardianEmail",
                words,
                "my.letters.email.wrong");
        check(
                faults,
                guardianPhone.isEmpty() || guardianPhone.matches(PHONE),
                "guardianPhone",
                words,
                "vol.profile.phone.wrong");
        check(faults, !centres.isEmpty(), "centres", words, "vol.profile.centres.missing");
        check(faults, !languages.isEmpty(), "languages", words, "vol.profile.languages.missing");
        check(faults, isNumber(travelKm, 0, FARTHEST_KM), "travelKm", words, "vol.profile.travel.wrong");
        check(faults, times.isWeeklyRight(), "weekly", words, "vol.profile.weekly.wrong");
        check(faults, times.isExtraRight(), "extra", words, "vol.profile.extra.wrong");
        check(faults, times.isAwayRight(), "away", words, "vol.profile.away.wrong");
        check(
                faults,
                weeklyHours.isEmpty() || isNumber(weeklyHours, 1, MOST_HOURS),
                "weeklyHours",
                words,
                "vol.profile.hours.wrong");
        check(faults, needs.length() <= LONGEST_NEEDS, "needs", words, "vol.profile.needs.long");
        if (isNew) {
            check(faults, consents.contains("MATCHING"), "consents", words, "vol.profile.consent.missing");
            check(
                    faults,
                    needs.isEmpty() || consents.contains("NEEDS"),
                    "consents",
                    words,
                    "vol.profile.consent.needs");
        }
        return faults;
    }

    private static void check(Faults faults, boolean right, String field, Words words, String key) {
        if (!right) {
            faults.add(field, words.text(key));
        }
    }

    /**
     * As the API takes it; only of a form without faults.
     *
     * @param kept what the form doesn't show and stays as it is; null for somebody new
     */
    VolunteerApi.Profile profile(String language, @Nullable Volunteer kept) {
        var born = born();
        if (born == null) {
            throw new IllegalStateException("the form has faults");
        }
        Map<String, Volunteer.Qualification> known = kept == null
                ? Map.of()
                : kept.qualifications().stream()
                        .collect(Collectors.toMap(
                                Volunteer.Qualification::qualification, Function.identity(), (one, _) -> one));
        return new VolunteerApi.Profile(
                name,
                given(email),
                given(phone),
                kept == null ? language : kept.language(),
                born,
                guardianName.isEmpty()
                        ? null
                        : new Volunteer.Guardian(
                                guardianName, given(guardianEmail), given(guardianPhone), guardianActs),
                centres,
                skills,
                qualifications.stream()
                        .map(slug -> {
                            var had = known.get(slug);
                            return new VolunteerApi.Claim(
                                    slug, had == null ? null : had.evidence(), had == null ? null : had.expires());
                        })
                        .toList(),
                languages,
                interests,
                given(district),
                kept == null ? null : kept.home(),
                Integer.parseInt(travelKm),
                remote,
                times.toWeekly(),
                times.toAway(),
                times.toExtra(),
                wishes,
                weeklyHours.isEmpty() ? null : Integer.valueOf(weeklyHours),
                given(needs));
    }

    List<Agreed> agreed() {
        var agreed = new ArrayList<Agreed>();
        for (var to : List.of("MATCHING", "CONTACT", "NEEDS")) {
            if (consents.contains(to)) {
                agreed.add(new Agreed(to, VERSION));
            }
        }
        return agreed;
    }

    private @Nullable LocalDate born() {
        try {
            return LocalDate.parse(bornOn);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static boolean isNumber(String text, int least, int most) {
        return text.matches("\\d{1,4}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most;
    }

    private static @Nullable String given(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static String value(MultiValueMap<String, String> form, String field) {
        var value = form.getFirst(field);
        return value == null ? "" : value.strip();
    }

    private static List<String> all(MultiValueMap<String, String> form, String field) {
        return form.getOrDefault(field, List.of()).stream()
                .filter(value -> !value.isBlank())
                .distinct()
                .toList();
    }
}
