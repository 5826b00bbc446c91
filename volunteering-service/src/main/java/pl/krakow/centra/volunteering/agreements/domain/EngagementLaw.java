package pl.krakow.centra.volunteering.agreements.domain;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.volunteering.agreements.domain.Duties.Concluding;
import pl.krakow.centra.volunteering.agreements.domain.Duties.Insurer;
import pl.krakow.centra.volunteering.volunteers.domain.Age;

/**
 * What the law asks before a volunteer may work, and before they may go on.
 *
 * <p>The act of 24 April 2003 on public benefit and volunteer work: for longer than 30 days the agreement is in writing (art.
 * 44 (4)) and the state insures; up to 30 days the organisation insures against accidents (art. 46 (3)); who needs
 * qualifications for the work proves them (art. 43). Days are calendar days from the first day of service to the last, both
 * included, whether there was service on them or not; neither the length of months and years nor the change of clocks
 * matters. Where no end is agreed it is longer.
 *
 * <p>The Civil Code: under 13 a guardian concludes the agreement (art. 12), until 18 a guardian consents (art. 17). Somebody
 * is of an age from the beginning of the birthday (art. 112); who was born on 29 February has it on the 28th in other years.
 * What a guardian concludes is always in writing here: there is nothing else to show for it.
 *
 * <p>The act of 13 May 2016 against sexual offences (art. 21): before somebody of age works with minors, the registers are
 * looked up. The act names no time for which this holds; here it is {@link #CHECK_LASTS}.
 */
public final class EngagementLaw {

    /** The longest work for which the organisation insures and no written form is needed, in calendar days. */
    public static final int SHORT = 30;

    /** How long it is relied on that the registers were looked up. */
    public static final Period CHECK_LASTS = Period.ofYears(1);

    private EngagementLaw() {}

    /** Calendar days from the first to the last, both included. */
    public static long calendarDays(LocalDate firstDay, LocalDate lastDay) {
        return ChronoUnit.DAYS.between(firstDay, lastDay) + 1;
    }

    /** The last day on which work that begins then is still short. */
    public static LocalDate lastShortDay(LocalDate firstDay) {
        return firstDay.plusDays(SHORT - 1L);
    }

    /**
     * Whether it is longer than 30 days: as planned, or because it has gone on beyond what was planned.
     *
     * @param on up to which day it has gone on
     */
    public static boolean isLong(Engagement engagement, LocalDate on) {
        var last = engagement.lastDay();
        var lastShort = lastShortDay(engagement.firstDay());
        return last == null || last.isAfter(lastShort) || on.isAfter(lastShort);
    }

    /** Who concludes an agreement for somebody born then. */
    public static Concluding concluding(LocalDate bornOn, LocalDate on) {
        int age = Age.on(on, bornOn);
        if (age >= Age.FULL) {
            return Concluding.THEMSELVES;
        }
        return age >= Age.LIMITED_CAPACITY ? Concluding.WITH_GUARDIAN : Concluding.GUARDIAN;
    }

    /** What is asked for on a day of service. */
    public static Duties duties(Engagement engagement, LocalDate on) {
        var isLong = isLong(engagement, on);
        var concluding = concluding(engagement.bornOn(), on);
        return new Duties(
                isLong || concluding == Concluding.GUARDIAN,
                isLong ? Insurer.STATE : Insurer.ORGANISATION,
                concluding,
                concluding != Concluding.THEMSELVES,
                engagement.contactWithMinors() && concluding == Concluding.THEMSELVES,
                engagement.qualifications());
    }

    /** What of it isn't there, in the order in which it is to be brought; nothing when they may work that day. */
    public static List<Lacking> lacking(Engagement engagement, Evidence evidence, LocalDate on) {
        var duties = duties(engagement, on);
        var lacking = new ArrayList<Lacking>();
        if (duties.guardianConsent() && !evidence.guardianConsent() && !byGuardian(evidence)) {
            lacking.add(Lacking.GUARDIAN_CONSENT);
        }
        if (duties.writtenAgreement() && !isAgreed(duties, evidence)) {
            lacking.add(Lacking.AGREEMENT);
        }
        if (duties.insurer() == Insurer.ORGANISATION && !evidence.insured()) {
            lacking.add(Lacking.INSURANCE);
        }
        if (duties.safeguarding() && !isChecked(evidence.checkedOn(), on)) {
            lacking.add(Lacking.SAFEGUARDING);
        }
        if (!evidence.qualifications().containsAll(duties.qualifications())) {
            lacking.add(Lacking.QUALIFICATION);
        }
        return List.copyOf(lacking);
    }

    private static boolean byGuardian(Evidence evidence) {
        return evidence.agreement() && evidence.agreedByGuardian();
    }

    /** What a child under 13 agreed to alone is no agreement. */
    private static boolean isAgreed(Duties duties, Evidence evidence) {
        return duties.concluding() == Concluding.GUARDIAN ? byGuardian(evidence) : evidence.agreement();
    }

    /** Looked up by that day, and not too long ago. */
    public static boolean isChecked(@Nullable LocalDate checkedOn, LocalDate on) {
        return checkedOn != null && !checkedOn.isAfter(on) && on.isBefore(checkedOn.plus(CHECK_LASTS));
    }
}
