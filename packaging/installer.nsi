; The installer: for one user, without questions that need an administrator. windows.py gives the names:
; VERSION NUMBERS TITLE PUBLISHER COPYRIGHT ICON BANNER SOURCE OUT, SIGN where
; something signs, and QUICK for a large one that is made at once.
Unicode true
Target amd64-unicode
!define ID "Quandian"
!define EXE "quandian.exe"
!define CONSOLE "quandian-cli.exe"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\${ID}"
!define CLASSES "Software\Classes"
Name "$(NAME)"
BrandingText "${TITLE} ${VERSION}"
OutFile "${OUT}"
RequestExecutionLevel user
InstallDir "$LOCALAPPDATA\Programs\Quandian"
InstallDirRegKey HKCU "Software\${ID}" "InstallDir"
!ifdef QUICK
  SetCompress off
!else
  SetCompressor /SOLID lzma
  SetCompressorDictSize 64
!endif
ManifestDPIAware true
ManifestSupportedOS Win10
!ifdef SIGN
  !uninstfinalize '${SIGN} "%1"' = 0
  !finalize '${SIGN} "%1"' = 0
!endif
VIProductVersion "${NUMBERS}"
VIAddVersionKey /LANG=0 "ProductName" "${TITLE}"
VIAddVersionKey /LANG=0 "FileDescription" "${TITLE}"
VIAddVersionKey /LANG=0 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=0 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=0 "CompanyName" "${PUBLISHER}"
VIAddVersionKey /LANG=0 "LegalCopyright" "${COPYRIGHT}"

!include MUI2.nsh
!include FileFunc.nsh
!include LogicLib.nsh
!include WinVer.nsh
!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${BANNER}"
; Nothing there needs to be described, and the names get its room.
!define MUI_COMPONENTSPAGE_NODESC
!define MUI_FINISHPAGE_RUN "$INSTDIR\${EXE}"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_COMPONENTS
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
; Windows' own language decides among them; Hong Kong and Macau get the first.
!insertmacro MUI_LANGUAGE "TradChinese"
!insertmacro MUI_LANGUAGE "SimpChinese"
!insertmacro MUI_LANGUAGE "English"

!macro SAY NAME TRADITIONAL SIMPLIFIED ENGLISH
  LangString ${NAME} ${LANG_TRADCHINESE} "${TRADITIONAL}"
  LangString ${NAME} ${LANG_SIMPCHINESE} "${SIMPLIFIED}"
  LangString ${NAME} ${LANG_ENGLISH} "${ENGLISH}"
!macroend
!insertmacro SAY NAME "Quandian 圈點" "Quandian 圈点" "Quandian 圈點"
!insertmacro SAY RUNNING "圈點還開著，請先關閉。" "圈点还开着，请先关闭。" \
  "Quandian is still open. Please close it first."
!insertmacro SAY TOO_OLD "需要 64 位元的 Windows 10（1903 版）或更新版本。" "需要 64 位的 Windows 10（1903 版）或更新版本。" \
  "A 64-bit Windows 10, version 1903 or newer, is needed."
!insertmacro SAY PROGRAM "程式" "程序" "Program"
!insertmacro SAY FILES "用圈點開啟 .quandian 檔案" "用圈点打开 .quandian 文件" "Open .quandian files with it"
!insertmacro SAY DESKTOP "桌面捷徑" "桌面快捷方式" "Shortcut on the desktop"
!insertmacro SAY PROJECT "圈點專案" "圈点项目" "Quandian project"

; A running program holds its file, so that it can't be written.
!macro WAIT_UNTIL_CLOSED UN
  Function ${UN}WaitUntilClosed
    again:
    ClearErrors
    ${If} ${FileExists} "$INSTDIR\${EXE}"
      FileOpen $0 "$INSTDIR\${EXE}" a
      FileClose $0
    ${EndIf}
    ${If} ${FileExists} "$INSTDIR\${CONSOLE}"
      FileOpen $0 "$INSTDIR\${CONSOLE}" a
      FileClose $0
    ${EndIf}
    ${If} ${Errors}
      SetErrorLevel 5
      MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(RUNNING)" /SD IDCANCEL IDRETRY again
      Abort "$(RUNNING)"
    ${EndIf}
  FunctionEnd
!macroend
!insertmacro WAIT_UNTIL_CLOSED ""
!insertmacro WAIT_UNTIL_CLOSED "un."

!macro TELL_EXPLORER
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
!macroend

Function .onInit
  ${IfNot} ${AtLeastBuild} 18362
    SetErrorLevel 4
    MessageBox MB_ICONSTOP "$(TOO_OLD)" /SD IDOK
    Abort
  ${EndIf}
FunctionEnd

Section "$(PROGRAM)" SECTION_PROGRAM
  SectionIn RO
  Call WaitUntilClosed
  ; An upgrade leaves nothing of the version before.
  RMDir /r "$INSTDIR\_internal"
  SetOutPath "$INSTDIR"
  File /r "${SOURCE}/*.*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  WriteRegStr HKCU "Software\${ID}" "InstallDir" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "${TITLE}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "${PUBLISHER}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\${EXE},0"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" $0
  CreateDirectory "$SMPROGRAMS"
  CreateShortcut "$SMPROGRAMS\${TITLE}.lnk" "$INSTDIR\${EXE}"
SectionEnd

Section "$(FILES)" SECTION_FILES
  WriteRegStr HKCU "${CLASSES}\${ID}.Project" "" "$(PROJECT)"
  WriteRegStr HKCU "${CLASSES}\${ID}.Project\DefaultIcon" "" "$INSTDIR\${EXE},0"
  WriteRegStr HKCU "${CLASSES}\${ID}.Project\shell\open\command" "" '"$INSTDIR\${EXE}" "%1"'
  WriteRegStr HKCU "${CLASSES}\.quandian\OpenWithProgids" "${ID}.Project" ""
  WriteRegStr HKCU "${CLASSES}\.quandian" "" "${ID}.Project"
  !insertmacro TELL_EXPLORER
SectionEnd

Section /o "$(DESKTOP)" SECTION_DESKTOP
  CreateShortcut "$DESKTOP\${TITLE}.lnk" "$INSTDIR\${EXE}"
SectionEnd

Section "Uninstall"
  Call un.WaitUntilClosed
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\${EXE}"
  Delete "$INSTDIR\${CONSOLE}"
  Delete "$INSTDIR\uninstall.exe"
  ; Never with /r: whoever chose this folder may keep other things in it.
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\${TITLE}.lnk"
  Delete "$DESKTOP\${TITLE}.lnk"
  DeleteRegKey HKCU "${UNINSTALL}"
  DeleteRegKey HKCU "Software\${ID}"
  DeleteRegKey HKCU "${CLASSES}\${ID}.Project"
  DeleteRegValue HKCU "${CLASSES}\.quandian\OpenWithProgids" "${ID}.Project"
  DeleteRegKey /ifempty HKCU "${CLASSES}\.quandian\OpenWithProgids"
  ReadRegStr $0 HKCU "${CLASSES}\.quandian" ""
  ${If} $0 == "${ID}.Project"
    DeleteRegKey HKCU "${CLASSES}\.quandian"
  ${EndIf}
  !insertmacro TELL_EXPLORER
SectionEnd
