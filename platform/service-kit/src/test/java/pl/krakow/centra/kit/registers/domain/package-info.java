@NullMarked
package pl.krakow.centra.kit.registers.domain;

import org.jspecify.annotations.NullMarked;
