/** What an attacker can work out, by linear programming (Hipparchus). */
@NullMarked
package pl.krakow.centra.reporting.openstatistics.simplex;

import org.jspecify.annotations.NullMarked;
