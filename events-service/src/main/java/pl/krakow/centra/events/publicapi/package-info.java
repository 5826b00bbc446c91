/**
 * What everybody may know of the programme, for people and for programs: chosen by the words of Linked Events, as JSON,
 * schema.org JSON-LD, iCalendar and Atom, and harvested change by change. Shows nothing that the programme and sign-up don't
 * call public, decides nothing, and can be built anew from them at any time.
 */
@NullMarked
package pl.krakow.centra.events.publicapi;

import org.jspecify.annotations.NullMarked;
