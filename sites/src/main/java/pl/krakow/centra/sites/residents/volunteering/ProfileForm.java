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
import pl.krakow.centra.sites.forms.Fields;
import pl.krakow.centra.sites.forms.Problems;

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
                Fields.text(form, "name"),
                Fields.text(form, "email"),
                Fields.text(form, "phone"),
                Fields.text(form, "bornOn"),
                Fields.text(form, "guardianName"),
                Fields.text(form, "guardianEmail"),
                Fields.text(form, "guardianPhone"),
                form.containsKey("guardianActs"),
                all(form, "centres"),
                all(form, "skills"),
                all(form, "qualifications"),
                all(form, "languages"),
                all(form, "interests"),
                Fields.text(form, "district"),
                Fields.text(form, "travelKm"),
                form.containsKey("remote"),
                Times.read(form),
                all(form, "wishes"),
                Fields.text(form, "weeklyHours"),
                Fields.text(form, "needs"),
                all(form, "consents"),
                Fields.text(form, "once"),
                Fields.text(form, "revision").matches("\\d{1,18}") ? Long.parseLong(Fields.text(form, "revision")) : 0);
    }

    /** @param isNew whether consents are part of the form */
    Problems problems(LocalDate today, boolean isNew) {
        var problems = new Problems();
        var born = born();
        problems.check("name", !name.isEmpty(), "sign-up.name.missing");
        problems.check("email", email.isEmpty() || Emails.isLikely(email), "my.letters.email.wrong");
        problems.check("phone", phone.isEmpty() || phone.matches(PHONE), "vol.profile.phone.wrong");
        problems.check("bornOn", born != null && born.isBefore(today), "vol.profile.born.wrong");
        problems.check(
                "guardianName",
                born == null || !born.plusYears(ADULT).isAfter(today) || !guardianName.isEmpty(),
                "vol.profile.guardian.missing");
        problems.check(
                "guardianEmail", guardianEmail.isEmpty() || Emails.isLikely(guardianEmail), "my.letters.email.wrong");
        problems.check(
                "guardianPhone", guardianPhone.isEmpty() || guardianPhone.matches(PHONE), "vol.profile.phone.wrong");
        problems.check("centres", !centres.isEmpty(), "vol.profile.centres.missing");
        problems.check("languages", !languages.isEmpty(), "vol.profile.languages.missing");
        problems.check("travelKm", Fields.isNumber(travelKm, 0, FARTHEST_KM), "vol.profile.travel.wrong");
        problems.check("weekly", times.isWeeklyRight(), "vol.profile.weekly.wrong");
        problems.check("extra", times.isExtraRight(), "vol.profile.extra.wrong");
        problems.check("away", times.isAwayRight(), "vol.profile.away.wrong");
        problems.check(
                "weeklyHours",
                weeklyHours.isEmpty() || Fields.isNumber(weeklyHours, 1, MOST_HOURS),
                "vol.profile.hours.wrong");
        problems.check("needs", needs.length() <= LONGEST_NEEDS, "vol.profile.needs.long");
        if (isNew) {
            problems.check("consents", consents.contains("MATCHING"), "vol.profile.consent.missing");
            problems.check("consents", needs.isEmpty() || consents.contains("NEEDS"), "vol.profile.consent.needs");
        }
        return problems;
    }

    /**
     * As the API takes it; only of a form without problems.
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
                Fields.given(email),
                Fields.given(phone),
                kept == null ? language : kept.language(),
                born,
                guardianName.isEmpty()
                        ? null
                        : new Volunteer.Guardian(
                                guardianName, Fields.given(guardianEmail), Fields.given(guardianPhone), guardianActs),
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
                Fields.given(district),
                kept == null ? null : kept.home(),
                Integer.parseInt(travelKm),
                remote,
                times.toWeekly(),
                times.toAway(),
                times.toExtra(),
                wishes,
                weeklyHours.isEmpty() ? null : Integer.valueOf(weeklyHours),
                Fields.given(needs));
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

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static List<String> all(MultiValueMap<String, String> form, String field) {
        return form.getOrDefault(field, List.of()).stream()
                .filter(value -> !value.isBlank())
                .distinct()
                .toList();
    }
}
