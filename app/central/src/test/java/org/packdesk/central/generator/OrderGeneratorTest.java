package org.packdesk.central.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.junit.jupiter.api.Test;
import org.packdesk.central.orders.Carton;
import org.packdesk.central.orders.Operator;
import org.packdesk.central.orders.Order;
import org.packdesk.central.orders.Pin;
import org.packdesk.central.orders.Product;
import org.packdesk.central.orders.Stock;

final class OrderGeneratorTest {
  private static final Instant BEGIN = Instant.parse("2026-03-02T12:00:00Z");
  private static final Stock MANY = new OrderGenerator(new FloorPlan(3000, 7, 0, 0), BEGIN).generate();

  @Test
  void theSameSeedMakesTheSameFloor() {
    assertThat(new OrderGenerator(new FloorPlan(200, 42, 3, 2), BEGIN).generate())
        .isEqualTo(new OrderGenerator(new FloorPlan(200, 42, 3, 2), BEGIN).generate());
    assertThat(new OrderGenerator(new FloorPlan(200, 43, 3, 2), BEGIN).generate().orders())
        .isNotEqualTo(new OrderGenerator(new FloorPlan(200, 42, 3, 2), BEGIN).generate().orders());
  }

  @Test
  void everyGtinHasAValidCheckDigitAndBelongsToOneProduct() {
    List<String> gtins = MANY.products().stream().flatMap(product -> product.barcodes().stream()).toList();
    assertThat(gtins).doesNotHaveDuplicates().allMatch(gtin -> gtin.matches("952[0-9]{10}"));
    assertThat(gtins).allSatisfy(gtin -> {
      int weighted = 0;
      for (int i = 0; i < 13; i++) {
        weighted += Character.digit(gtin.charAt(i), 10) * (i % 2 == 0 ? 1 : 3);
      }
      assertThat(weighted % 10).isZero();
    });
  }

  @Test
  void theCheckCharacterIsThatOfTheStandardsExample() {
    // The Global Release Identifier's published example, A1-2425G-ABC1234002-M, uses the same check.
    assertThat(CheckedCode.check("A12425GABC1234002")).isEqualTo('M');
  }

  @Test
  void ourOwnCodesAreWellFormedAndUnique() {
    List<String> codes = new ArrayList<>();
    MANY.cartons().forEach(carton -> codes.add(carton.barcode()));
    MANY.operators().forEach(operator -> codes.add(operator.badge()));
    MANY.orders().forEach(order -> codes.add(order.tote()));
    assertThat(codes).doesNotHaveDuplicates().allMatch(code -> code.matches("PDK[BCT][0-9]{4,10}[0-9A-Z]"))
        .allMatch(code -> CheckedCode.check(code.substring(3, code.length() - 1)) == code.charAt(code.length() - 1));
  }

  @Test
  void theFloorIsAsRichAsARealOne() {
    assertThat(MANY.products()).hasSizeGreaterThanOrEqualTo(120);
    assertThat(MANY.cartons()).hasSizeGreaterThanOrEqualTo(6);
    assertThat(MANY.operators()).hasSizeGreaterThanOrEqualTo(8);
    assertThat(MANY.products().stream().flatMap(product -> product.flags().stream())).contains("lithium", "fragile");
    assertThat(MANY.products()).extracting(Product::name).contains("Blue wool socks, size 42-44");
    assertThat(MANY.orders()).anyMatch(Order::gift).anyMatch(order -> !order.instructions().isEmpty());
    assertThat(MANY.orders()).extracting(Order::id).startsWith("o-10001", "o-10002");
  }

  @Test
  void ordersHaveOneToSixLinesAndSomeHaveSeveralUnits() {
    Set<Integer> sizes = MANY.orders().stream().map(order -> order.lines().size()).collect(Collectors.toSet());
    assertThat(sizes).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6);
    assertThat(MANY.orders().stream().flatMap(order -> order.lines().stream())).anyMatch(line -> line.units() > 1);
  }

  @Test
  void recipientsWriteTheirNamesInTheirOwnLetters() {
    List<String> names = MANY.orders().stream().map(order -> order.recipient().name()).toList();
    for (String letters : List.of("[ąćęłńóśźż]", "\\p{IsGreek}", "\\p{IsCyrillic}")) {
      assertThat(names).anyMatch(name -> Pattern.compile(letters).matcher(name).find());
    }
    assertThat(MANY.orders().stream().map(order -> order.recipient().country()).distinct()).hasSizeGreaterThan(8);
    assertThat(MANY.orders()).allMatch(order -> !order.recipient().postcode().isEmpty() && !order.recipient().city().isEmpty());
  }

  @Test
  void everyUnitOfEveryLineIsInExactlyOneParcel() {
    for (Order order : MANY.orders()) {
      Map<Integer, Integer> planned = new HashMap<>();
      order.parcels()
          .forEach(parcel -> parcel.contents().forEach(part -> planned.merge(part.lineNo(), part.units(), Integer::sum)));
      assertThat(planned).isEqualTo(order.lines().stream().collect(Collectors.toMap(Order.Line::lineNo, Order.Line::units)));
    }
  }

  @Test
  void aboutOneOrderInTwelveIsPlannedAsTwoParcels() {
    double share = MANY.orders().stream().filter(order -> order.parcels().size() > 1).count() / (double) MANY.orders().size();
    assertThat(share).isBetween(0.05, 0.11);
  }

  @Test
  void whatIsPlannedIntoACartonFitsIntoIt() {
    Map<String, Carton> cartons = MANY.cartons().stream().collect(Collectors.toMap(Carton::type, Function.identity()));
    Map<String, Product> products = MANY.products().stream().collect(Collectors.toMap(Product::sku, Function.identity()));
    for (Order order : MANY.orders()) {
      for (Order.Parcel parcel : order.parcels()) {
        Carton carton = Objects.requireNonNull(cartons.get(parcel.cartonType()));
        long goods = 0;
        for (Order.Content part : parcel.contents()) {
          Product product = Objects.requireNonNull(products.get(order.lines().get(part.lineNo() - 1).sku()));
          goods += part.units() * volume(product.lengthMm(), product.widthMm(), product.heightMm());
          assertThat(longest(product.lengthMm(), product.widthMm(), product.heightMm()))
              .isLessThanOrEqualTo(longest(carton.lengthMm(), carton.widthMm(), carton.heightMm()));
        }
        assertThat(goods).isLessThan(volume(carton.lengthMm(), carton.widthMm(), carton.heightMm()));
      }
    }
  }

  private static long volume(long length, long width, long height) {
    return length * width * height;
  }

  private static int longest(int... sides) {
    return Arrays.stream(sides).max().orElseThrow();
  }

  @Test
  void spoiltOrdersAreAsManyAsAskedForAndNoMore() {
    Stock stock = new OrderGenerator(new FloorPlan(50, 7, 4, 3), BEGIN).generate();
    Set<String> skus = stock.products().stream().map(Product::sku).collect(Collectors.toSet());
    assertThat(stock.orders().stream().filter(order -> order.lines().stream().anyMatch(line -> !skus.contains(line.sku()))))
        .hasSize(4);
    assertThat(stock.orders().stream().filter(order -> order.recipient().country().equals(OrderGenerator.NOWHERE))).hasSize(3);
    assertThatThrownBy(() -> new FloorPlan(5, 7, 4, 2)).hasMessageContaining("no more orders can be spoilt");
  }

  @Test
  void everythingSaysHowSurelyItWeighsWhatItShould() {
    assertThat(MANY.products()).allSatisfy(product -> assertThat(Objects.requireNonNull(product.sigmaMg()))
        .isBetween(product.massMg() / 100, product.massMg() / 50));
    assertThat(MANY.cartons()).allSatisfy(carton -> {
      assertThat(carton.tareSigmaMg()).isEqualTo(carton.tareMg() / 50);
      assertThat(carton.packingMg() + " ± " + carton.packingSigmaMg()).isEqualTo("10000 ± 4000");
    });
  }

  @Test
  void ordersAreOfThreeClientsWithACutOffAheadAndAValue() {
    assertThat(MANY.orders().stream().map(Order::client).distinct()).hasSize(3);
    assertThat(MANY.orders()).allSatisfy(order -> {
      assertThat(Objects.requireNonNull(order.cutOff())).isBetween(BEGIN, BEGIN.plus(Duration.ofHours(24)));
      assertThat(Objects.requireNonNull(order.value()).cents()).isPositive();
    });
  }

  @Test
  void theLeadAloneHasAPinAndItIs4711() throws GeneralSecurityException {
    List<Operator> withPin = MANY.operators().stream().filter(operator -> operator.pin() != null || operator.lead()).toList();
    assertThat(withPin).extracting(Operator::id).containsExactly("op-lead");
    Pin pin = Objects.requireNonNull(withPin.getFirst().pin());
    byte[] hash = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(
        new PBEKeySpec("4711".toCharArray(), Base64.getDecoder().decode(pin.salt()), pin.rounds(), 256)).getEncoded();
    assertThat(Base64.getEncoder().encodeToString(hash)).isEqualTo(pin.hash());
  }
}
