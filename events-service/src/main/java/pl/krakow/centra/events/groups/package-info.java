/**
 * Working groups (grupy robocze): who belongs to them, their meetings, what those dealt with and decided, and who came. A
 * group's places are never given twice; what a meeting's room has to do with it, {@code rooms} keeps.
 */
@NullMarked
package pl.krakow.centra.events.groups;

import org.jspecify.annotations.NullMarked;
