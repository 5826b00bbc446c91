/**
 * Certificates of volunteer work and opinions on it: only confirmed hours, a number anybody can check, the paper. A number that was
 * given out answers for ever, and never says whose it is.
 */
@NullMarked
package pl.krakow.centra.volunteering.certificates;

import org.jspecify.annotations.NullMarked;
