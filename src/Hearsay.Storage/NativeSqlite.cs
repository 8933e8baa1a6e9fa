using System.Reflection;
using System.Runtime.InteropServices;
using SQLitePCL;

namespace Hearsay.Storage;

/// <summary>Which SQLite library is used: on Linux the system's where it is newer than the one in the package, else the package's.</summary>
/// <remarks>The package brings SQLite 3.35.5 of 2021 and nothing newer restores; distributions keep theirs patched. See docs/decisions/0002-sqlite.md.</remarks>
internal static class NativeSqlite
{
  private const int Bundled = 3_035_005;
  private const int Oldest = 3_035_000;

  private static readonly Lazy<int> Version = new(Resolve);

  /// <summary>Makes SQLite ready, once a process.</summary>
  /// <exception cref="CaseException">There is no SQLite library here, or only one older than 3.35.</exception>
  public static void Initialise()
  {
    int version;
    try
    {
      version = Version.Value;
    }
    catch (Exception failure) when (failure is DllNotFoundException or BadImageFormatException or TypeInitializationException or EntryPointNotFoundException)
    {
      throw new CaseException(CaseTrouble.Unavailable,
        "Cases need the SQLite library, and none can be loaded here. Install it (Debian, Ubuntu: libsqlite3-0; Fedora: sqlite-libs; Alpine: sqlite-libs).", failure);
    }

    if (version < Oldest)
    {
      throw new CaseException(CaseTrouble.Unavailable,
        $"Cases need SQLite 3.35 or newer; the library here is {version / 1_000_000}.{version / 1000 % 1000}.{version % 1000}.");
    }
  }

  private static int Resolve()
  {
    if (OperatingSystem.IsLinux()) NativeLibrary.SetDllImportResolver(typeof(SQLite3Provider_e_sqlite3).Assembly, OnLinux);
    Batteries_V2.Init();
    return raw.sqlite3_libversion_number();
  }

  private static IntPtr OnLinux(string name, Assembly assembly, DllImportSearchPath? path)
  {
    if (!string.Equals(name, "e_sqlite3", StringComparison.Ordinal)) return IntPtr.Zero;
    foreach (var candidate in (ReadOnlySpan<string>)["libsqlite3.so.0", "libsqlite3.so"])
    {
      if (!NativeLibrary.TryLoad(candidate, out var library)) continue;
      if (VersionOf(library) > Bundled) return library;
      NativeLibrary.Free(library);
    }

    // Zero leaves the usual search to find the package's own.
    return IntPtr.Zero;
  }

  private static int VersionOf(IntPtr library) =>
    NativeLibrary.TryGetExport(library, "sqlite3_libversion_number", out var address)
      ? Marshal.GetDelegateForFunctionPointer<LibVersionNumber>(address)() : 0;

  [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
  private delegate int LibVersionNumber();
}
