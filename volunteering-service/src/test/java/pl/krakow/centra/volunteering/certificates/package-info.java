@NullMarked
package pl.krakow.centra.volunteering.certificates;

import org.jspecify.annotations.NullMarked;
