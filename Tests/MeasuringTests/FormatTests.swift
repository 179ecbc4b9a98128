// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Measuring

@Suite struct FormatTests {
  static let small = "Gemeente;Lage SES;leerlingen\n\"Bergen \"\"NH\"\"\";10;100\nEde;1;10\n\"Bergen \"\"NH\"\"\";20;100\nEde;0;0\n"
  static let request = MeasureRequest(groups: ["lage_ses"], total: "Leerlingen", by: "gemeente")

  @Test func json() async {
    #expect(
      await Measured(Self.small, Self.request).text(.json) == """
        [
          {
            "gebied": "Bergen \\"NH\\"",
            "groepen": ["Lage SES"],
            "n": 2,
            "scholen_zonder_leerlingen": 0,
            "scholen_afgeschermd": 0,
            "T": 200,
            "X": 30,
            "P": 0.15,
            "D": 0.19607843137254902,
            "G": 0.19607843137254902,
            "xPx": 0.16666666666666666,
            "xPy": 0.8333333333333334,
            "yPx": 0.14705882352941177,
            "yPy": 0.8529411764705882,
            "V": 0.0196078431372549,
            "E": 0.4227090878059908,
            "H": 0.023577419148714973,
            "M": 0.009966389341172806,
            "A05": 0.03921568627450969,
            "Hutchens": 0.01980394118039314,
            "ED0": 0.07832956692865074,
            "EV0": 0.005025125628140704,
            "EM0": 0.002544487692268821,
            "ED0_binom": 0.11109095934976461,
            "D_adj_hyper": 0.12775593120798634,
            "V_adj": 0.014656367597544068,
            "opmerkingen": ["Minder dan vijf scholen: deze cijfers zeggen weinig."]
          },
          {
            "gebied": "Ede",
            "groepen": ["Lage SES"],
            "n": 1,
            "scholen_zonder_leerlingen": 1,
            "scholen_afgeschermd": 0,
            "T": 10,
            "X": 1,
            "P": 0.1,
            "D": 0,
            "G": 0,
            "xPx": 0.1,
            "xPy": 0.9,
            "yPx": 0.1,
            "yPy": 0.8999999999999999,
            "V": 0,
            "E": 0.3250829733914482,
            "H": 0,
            "M": 0,
            "A05": 0,
            "Hutchens": 0,
            "ED0": 0,
            "EV0": 0,
            "EM0": 0,
            "ED0_binom": 0.38742048900000003,
            "D_adj_hyper": 0,
            "V_adj": 0,
            "opmerkingen": ["Niet zinvol: één school. Deze maten vergelijken scholen met elkaar.", "1 school zonder leerlingen telt niet mee: regel 5."]
          }
        ]

        """)
  }

  @Test func csv() async {
    let header =
      "gebied,n,scholen_zonder_leerlingen,scholen_afgeschermd,T,X,P,D,G,xPx,xPy,yPx,yPy,V,E,H,M,A05,Hutchens,ED0,EV0,EM0,ED0_binom,"
    #expect(
      await Measured("g,x,t\nb,30,30\nb,0,50\na,0,20\na,0,10\n", MeasureRequest(groups: ["x"], total: "t", by: "g", within: "x")).text(.csv)
        == header + "D_adj_hyper,V_adj,M_between,M_within,H_between,H_within,opmerkingen\r\n"
        + "a,2,0,0,30,0,0,,,,,,,,,,,,,,,,,,,,,,,Niet te berekenen: er zijn in deze groep geen leerlingen.\r\n"
        + "b,2,0,0,80,30,0.375,1,1,1,0,0,1,1,0.6615632381579821,1,0.6615632381579821,1,1,0.09012004119792785,0.012658227848101266,"
        + "0.00639409076548898,0.12968149823718275,1,1,0.6615632381579821,0,1,0,Minder dan vijf scholen: deze cijfers zeggen weinig.\r\n")
    #expect(
      await Measured("a,b\n<5,3\n", MeasureRequest(groups: ["a", "b"])).text(.csv)
        == "n,scholen_zonder_leerlingen,scholen_afgeschermd,T,X_a,X_b,P_a,P_b,D,G,I,E,H,M,R,NormExp,C,ED0,EV0,EM0,opmerkingen\r\n"
        + "1,0,1,,,3,,,,,,,,,,,,,,,"
        + "\"Niet te berekenen: D, G, H, M, R, NormExp, C, want bij 1 school is een aantal afgeschermd of niet bekend.\"\r\n")
  }

  @Test func anAreaNameMayHoldAnything() async throws {
    let found = try await Measured("g,x,t\n\"a\\\u{1}\n\tb\",1,2\n", MeasureRequest(groups: ["x"], total: "t", by: "g")).json()
    #expect(found.first?["gebied"] == .text("a\\\u{1}\n\tb"))
  }
}
