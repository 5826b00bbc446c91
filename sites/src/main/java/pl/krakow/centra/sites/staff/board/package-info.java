/** The day board: every room and hour of a day, requests to decide on, moving, weeks, months and what is put on doors. */
@NullMarked
package pl.krakow.centra.sites.staff.board;

import org.jspecify.annotations.NullMarked;
