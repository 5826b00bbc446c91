@NullMarked
package pl.krakow.centra.sites.staff.board;

import org.jspecify.annotations.NullMarked;
