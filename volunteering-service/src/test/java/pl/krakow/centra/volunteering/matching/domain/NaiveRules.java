package pl.krakow.centra.volunteering.matching.domain;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.Period;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

import pl.krakow.centra.volunteering.volunteers.domain.Availability;
import pl.krakow.centra.volunteering.volunteers.domain.Safeguarding;
import pl.krakow.centra.volunteering.volunteers.domain.Weekly;

/**
 * The rules as somebody would check them with a calendar and a map: minute by minute, birthday by birthday. Slow, and shares
 * nothing with what it checks.
 */
final class NaiveRules {

    private NaiveRules() {}

    static Set<Rule> broken(Candidate candidate, Wanted wanted, Wanted.Post post, Instant now, Period checkHolds) {
        var broken = EnumSet.noneOf(Rule.class);
        var today = LocalDateTime.ofInstant(now, wanted.zone()).toLocalDate();
        LocalDate first = switch (post) {
            case Wanted.Shift shift -> shift.start().toLocalDate();
            case Wanted.Role role -> role.from();
        };
        var day = first.compareTo(today) >= 0 ? first : today;
        int age = birthdays(candidate.bornOn(), day);

        var pause = candidate.pause();
        if (!candidate.agrees() || pause != null && (pause.until() == null || today.compareTo(pause.until()) <= 0)) {
            broken.add(Rule.PAUSED);
        }
        var deadline = wanted.deadline();
        boolean begun = switch (post) {
            case Wanted.Shift shift -> moment(shift.start(), wanted.zone()).compareTo(now) <= 0;
            case Wanted.Role role -> today.compareTo(role.until()) > 0;
        };
        if (begun || deadline != null && deadline.compareTo(now) <= 0) {
            broken.add(Rule.DEADLINE);
        }
        switch (post) {
            case Wanted.Shift shift -> shift(candidate, wanted, shift, broken);
            case Wanted.Role role -> role(candidate, role, broken);
        }
        for (var skill : wanted.requiredSkills()) {
            if (!candidate.skills().contains(skill)) {
                broken.add(Rule.REQUIRED_SKILL);
            }
        }
        for (var language : wanted.languages()) {
            if (!candidate.languages().contains(language)) {
                broken.add(Rule.LANGUAGE);
            }
        }
        var counting = new HashSet<String>();
        for (var held : candidate.qualifications()) {
            var expires = held.expires();
            if (held.seen() != null && (expires == null || day.compareTo(expires) <= 0)) {
                counting.add(held.qualification());
            }
        }
        if (!counting.containsAll(wanted.qualifications())) {
            broken.add(Rule.QUALIFICATION);
        }
        if (age < wanted.minimumAge()) {
            broken.add(Rule.AGE);
        }
        if (age < 18 && (!consented(candidate, day) || age < 13 && !candidate.guardianActs())) {
            broken.add(Rule.GUARDIAN_CONSENT);
        }
        if (wanted.minors() && !mayWorkWithMinors(candidate, day, age, checkHolds)) {
            broken.add(Rule.SAFEGUARDING);
        }
        var home = candidate.home();
        var place = wanted.place();
        if (!wanted.remote()
                && home != null
                && place != null
                && metres(home.latitude(), home.longitude(), place.latitude(), place.longitude())
                        > candidate.travelKm() * 1000.0) {
            broken.add(Rule.DISTANCE);
        }
        return broken;
    }

    private static void shift(Candidate candidate, Wanted wanted, Wanted.Shift shift, Set<Rule> broken) {
        for (var minute = shift.start(); minute.isBefore(shift.end()); minute = minute.plusMinutes(1)) {
            if (!isFree(candidate.availability(), minute)) {
                broken.add(Rule.AVAILABILITY);
            }
        }
        var from = moment(shift.start(), wanted.zone());
        var to = moment(shift.end(), wanted.zone());
        long minutes = 0;
        for (var minute = from; minute.isBefore(to); minute = minute.plusSeconds(60)) {
            minutes++;
            for (var busy : candidate.busy()) {
                if (minute.compareTo(busy.from()) >= 0 && minute.compareTo(busy.to()) < 0) {
                    broken.add(Rule.OVERLAP);
                }
            }
        }
        var monday = shift.start().toLocalDate();
        while (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
            monday = monday.minusDays(1);
        }
        for (var busy : candidate.busy()) {
            var begins = LocalDateTime.ofInstant(busy.from(), wanted.zone()).toLocalDate();
            if (!begins.isBefore(monday) && begins.isBefore(monday.plusDays(7))) {
                minutes += (busy.to().toEpochMilli() - busy.from().toEpochMilli()) / 60_000;
            }
        }
        minutes += inRolesOn(shift.start().toLocalDate(), candidate) * 60L;
        if (candidate.weeklyHours() != null && minutes > candidate.weeklyHours() * 60L) {
            broken.add(Rule.WEEKLY_LIMIT);
        }
    }

    private static void role(Candidate candidate, Wanted.Role role, Set<Rule> broken) {
        if (!candidate.availability().weekly().isEmpty()) {
            int free = 0;
            for (var day : DayOfWeek.values()) {
                for (int minute = 0; minute < 24 * 60; minute++) {
                    var time = LocalTime.ofSecondOfDay(minute * 60L);
                    if (candidate.availability().weekly().stream().anyMatch(each -> includes(each, day, time))) {
                        free++;
                    }
                }
            }
            if (free / 60 < role.hoursPerWeek()) {
                broken.add(Rule.AVAILABILITY);
            }
        }
        for (var day = role.from(); !day.isAfter(role.until()); day = day.plusDays(1)) {
            int hours = role.hoursPerWeek() + inRolesOn(day, candidate);
            if (candidate.weeklyHours() != null && hours > candidate.weeklyHours()) {
                broken.add(Rule.WEEKLY_LIMIT);
            }
        }
    }

    private static int inRolesOn(LocalDate day, Candidate candidate) {
        int hours = 0;
        for (var role : candidate.roles()) {
            if (!day.isBefore(role.from()) && !day.isAfter(role.until())) {
                hours += role.hoursPerWeek();
            }
        }
        return hours;
    }

    private static boolean includes(Weekly weekly, DayOfWeek day, LocalTime time) {
        return weekly.day() == day
                && !time.isBefore(weekly.from())
                && (weekly.to().equals(LocalTime.MIDNIGHT) || time.isBefore(weekly.to()));
    }

    private static boolean isFree(Availability availability, LocalDateTime minute) {
        var day = minute.toLocalDate();
        var time = minute.toLocalTime();
        for (var extra : availability.extra()) {
            if (extra.day().equals(day)
                    && !time.isBefore(extra.from())
                    && (extra.to().equals(LocalTime.MIDNIGHT) || time.isBefore(extra.to()))) {
                return true;
            }
        }
        for (var away : availability.away()) {
            if (day.compareTo(away.from()) >= 0 && day.compareTo(away.until()) <= 0) {
                return false;
            }
        }
        return availability.weekly().isEmpty()
                || availability.weekly().stream().anyMatch(each -> includes(each, day.getDayOfWeek(), time));
    }

    private static boolean consented(Candidate candidate, LocalDate day) {
        var consent = candidate.guardianConsent();
        if (consent == null || day.compareTo(consent.givenOn()) < 0) {
            return false;
        }
        var withdrawn = consent.withdrawnOn();
        return withdrawn == null || day.compareTo(withdrawn) < 0;
    }

    private static boolean mayWorkWithMinors(Candidate candidate, LocalDate day, int age, Period checkHolds) {
        var check = candidate.safeguarding();
        if (check != null && check.result() == Safeguarding.Result.NOT_ADMITTED) {
            return false;
        }
        if (age < 18) {
            return true;
        }
        return check != null
                && day.compareTo(check.checkedOn()) >= 0
                && day.compareTo(check.checkedOn().plus(checkHolds)) < 0;
    }

    private static int birthdays(LocalDate bornOn, LocalDate day) {
        int count = 0;
        for (int year = bornOn.getYear() + 1; year <= day.getYear(); year++) {
            if (!MonthDay.from(bornOn).atYear(year).isAfter(day)) {
                count++;
            }
        }
        return count;
    }

    private static Instant moment(LocalDateTime time, ZoneId zone) {
        return time.atZone(zone).toInstant();
    }

    /** By vectors on the sphere instead of the haversine. */
    private static double metres(double latitude1, double longitude1, double latitude2, double longitude2) {
        double a = Math.toRadians(latitude1);
        double b = Math.toRadians(latitude2);
        double l = Math.toRadians(longitude2 - longitude1);
        double y = Math.hypot(
                Math.cos(b) * Math.sin(l), Math.cos(a) * Math.sin(b) - Math.sin(a) * Math.cos(b) * Math.cos(l));
        double x = Math.sin(a) * Math.sin(b) + Math.cos(a) * Math.cos(b) * Math.cos(l);
        return 6_371_008.8 * Math.atan2(y, x);
    }
}
