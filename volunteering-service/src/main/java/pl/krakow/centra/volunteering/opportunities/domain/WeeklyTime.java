package pl.krakow.centra.volunteering.opportunities.domain;

import java.time.DayOfWeek;
import java.time.LocalTime;

/** A time of the week in the centre's zone. */
public record WeeklyTime(DayOfWeek day, LocalTime from, LocalTime until) {}
